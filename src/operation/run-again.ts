import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotFound } from '../../libs/domain/domain-error.js';
import { UnfinishedReactions } from '../platform/events/unfinished-reactions.js';

/** Somebody has mended what made a reaction fail, and does not want to wait for its next try, if there is one. */
export class RunAgain extends Command<void> {
  constructor(
    readonly eventId: string,
    readonly reaction: string,
  ) {
    super();
  }
}

/** The same for everything that is unfinished. Answers how many these are. */
export class RunAllAgain extends Command<number> {}

@CommandHandler(RunAgain)
export class RunAgainHandler implements ICommandHandler<RunAgain> {
  constructor(private readonly reactions: UnfinishedReactions) {}

  /** @throws NotFound where there is none such, or it is done by now */
  async execute({ eventId, reaction }: RunAgain): Promise<void> {
    if (!(await this.reactions.runAgain(eventId, reaction))) throw new NotFound();
  }
}

@CommandHandler(RunAllAgain)
export class RunAllAgainHandler implements ICommandHandler<RunAllAgain> {
  constructor(private readonly reactions: UnfinishedReactions) {}

  execute(): Promise<number> {
    return this.reactions.runAllAgain();
  }
}
