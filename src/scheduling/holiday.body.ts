import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Line } from '../platform/http/rules.js';

export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/** One year of holidays; without it the current one. */
export class HolidayYearQuery {
  @Max(LAST_YEAR)
  @Min(FIRST_YEAR)
  @IsInt()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value || undefined,
  )
  @IsOptional()
  year?: number;
}

/** A change of the administration's own: a day off, or a working day that would otherwise be off. */
export class HolidayBody {
  @ApiProperty({ enum: ['holiday', 'workingDay'] })
  @IsIn(['holiday', 'workingDay'])
  @IsDefined()
  kind!: 'holiday' | 'workingDay';

  @Line(200)
  name!: string;
}
