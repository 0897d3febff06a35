// eslint-disable-next-line no-control-regex -- they are what the rule is about
const LINE = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/;

/** Whether a text is one line of what people type: no controls, no direction overrides, no half characters. */
export const isPlainLine = (text: string): boolean => text.isWellFormed() && LINE.test(text);
