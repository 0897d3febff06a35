import { DomainError } from '../../../libs/domain/domain-error.js';

/** A schedule that citizens could book keeps its history. */
export class ScheduleWasPublished extends DomainError {
  readonly code = 'schedule-was-published';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Графикът вече е бил публикуван и не може да бъде изтрит. Архивирайте го.',
    en: 'The schedule has been published and cannot be deleted. Archive it instead.',
  };
}

/** A host whose schedules exist can't go before them. */
export class HostInUse extends DomainError {
  readonly code = 'host-in-use';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'За този приемащ има графици. Нищо не е изтрито. Изтрийте първо тях или ги архивирайте.',
    en: 'This host has schedules. Nothing was deleted. Delete those first, or archive them.',
  };
}

/** A group with groups below it can't go before them. */
export class GroupInUse extends DomainError {
  readonly code = 'group-in-use';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'В тази група има други групи. Нищо не е изтрито. Преместете ги или ги изтрийте първо.',
    en: 'There are groups below this one. Nothing was deleted. Move or delete them first.',
  };
}
