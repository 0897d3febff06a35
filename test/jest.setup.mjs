// Nest's CommonJS add-ons must find the ESM graph already linked, or jest refuses the cycle.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
