import { Migration202611240100_platform } from './Migration202611240100_platform.js';
import { Migration202611240200_identity } from './Migration202611240200_identity.js';
import { Migration202611240300_scheduling } from './Migration202611240300_scheduling.js';
import { Migration202611240350_booking } from './Migration202611240350_booking.js';
import { Migration202611240400_delivery } from './Migration202611240400_delivery.js';
import { Migration202611240500_room } from './Migration202611240500_room.js';
import { Migration202611240600_staff_host } from './Migration202611240600_staff_host.js';
import { Migration202611250100_taken_time } from './Migration202611250100_taken_time.js';
import { Migration202611250200_closure } from './Migration202611250200_closure.js';
import { Migration202611250201_resettlement } from './Migration202611250201_resettlement.js';
import { Migration202611250300_refusal } from './Migration202611250300_refusal.js';
import { Migration202611250310_history_stays } from './Migration202611250310_history_stays.js';
import { Migration202611250320_same_document } from './Migration202611250320_same_document.js';
import { Migration202611250400_schedule_limits } from './Migration202611250400_schedule_limits.js';
import { Migration202611250410_meetings_by_phone } from './Migration202611250410_meetings_by_phone.js';
import { Migration202611250420_schedule_version } from './Migration202611250420_schedule_version.js';
import { Migration202611250500_meeting_search } from './Migration202611250500_meeting_search.js';
import { Migration202611250510_account_search } from './Migration202611250510_account_search.js';
import { Migration202611250600_calendar_feed } from './Migration202611250600_calendar_feed.js';
import { Migration202611251000_ledger } from './Migration202611251000_ledger.js';
import { Migration202611251040_message_text } from './Migration202611251040_message_text.js';
import { Migration202611251060_reminder_hours } from './Migration202611251060_reminder_hours.js';
import { Migration202611251061_reminder } from './Migration202611251061_reminder.js';
import { Migration202611251062_morning_round } from './Migration202611251062_morning_round.js';
import { Migration202611251063_moot } from './Migration202611251063_moot.js';
import { Migration202611251120_scheduling_stamp } from './Migration202611251120_scheduling_stamp.js';
import { Migration202611271000_seal } from './Migration202611271000_seal.js';
import { Migration202611271010_video_choice } from './Migration202611271010_video_choice.js';
import { Migration202611271020_room_making } from './Migration202611271020_room_making.js';
import { Migration202611271100_room_key } from './Migration202611271100_room_key.js';
import { Migration202611271101_room_guest } from './Migration202611271101_room_guest.js';
import { Migration202611271200_in_app } from './Migration202611271200_in_app.js';
import { Migration202611271300_fault } from './Migration202611271300_fault.js';
import { Migration202611271400_documents } from './Migration202611271400_documents.js';
import { Migration202611280100_api_client } from './Migration202611280100_api_client.js';
import { Migration202611280110_meetings_by_programs } from './Migration202611280110_meetings_by_programs.js';
import { Migration202611280200_webhooks } from './Migration202611280200_webhooks.js';
import { Migration202611280300_written_answer } from './Migration202611280300_written_answer.js';
import { Migration202611280310_document_status } from './Migration202611280310_document_status.js';
import { Migration202611280400_unfinished } from './Migration202611280400_unfinished.js';
import { Migration202611280410_morning_choice } from './Migration202611280410_morning_choice.js';
import { Migration202611280420_not_told } from './Migration202611280420_not_told.js';
import { Migration202611280500_logo } from './Migration202611280500_logo.js';
import { Migration202611280600_decided_at } from './Migration202611280600_decided_at.js';
import { Migration202611280610_unmet_demand } from './Migration202611280610_unmet_demand.js';
import { Migration202611280700_arrival } from './Migration202611280700_arrival.js';
import { Migration202611280710_screen } from './Migration202611280710_screen.js';
import { Migration202611280830_session_device } from './Migration202611280830_session_device.js';
import { Migration202611280831_second_factor } from './Migration202611280831_second_factor.js';
import { Migration202611280850_event_seal } from './Migration202611280850_event_seal.js';
import { Migration202611280851_look_ups_run_out } from './Migration202611280851_look_ups_run_out.js';
import { Migration202611280900_passkey } from './Migration202611280900_passkey.js';
import { Migration202611280901_sign_on } from './Migration202611280901_sign_on.js';

/** All migrations, oldest first; a merged one is never edited. */
export const migrations = [
  Migration202611240100_platform,
  Migration202611240200_identity,
  Migration202611240300_scheduling,
  Migration202611240350_booking,
  Migration202611240400_delivery,
  Migration202611240500_room,
  Migration202611240600_staff_host,
  Migration202611250100_taken_time,
  Migration202611250200_closure,
  Migration202611250201_resettlement,
  Migration202611250300_refusal,
  Migration202611250310_history_stays,
  Migration202611250320_same_document,
  Migration202611250400_schedule_limits,
  Migration202611250410_meetings_by_phone,
  Migration202611250420_schedule_version,
  Migration202611250500_meeting_search,
  Migration202611250510_account_search,
  Migration202611250600_calendar_feed,
  Migration202611251000_ledger,
  Migration202611251040_message_text,
  Migration202611251060_reminder_hours,
  Migration202611251061_reminder,
  Migration202611251062_morning_round,
  Migration202611251063_moot,
  Migration202611251120_scheduling_stamp,
  Migration202611271000_seal,
  Migration202611271010_video_choice,
  Migration202611271020_room_making,
  Migration202611271100_room_key,
  Migration202611271101_room_guest,
  Migration202611271200_in_app,
  Migration202611271300_fault,
  Migration202611271400_documents,
  Migration202611280100_api_client,
  Migration202611280110_meetings_by_programs,
  Migration202611280200_webhooks,
  Migration202611280300_written_answer,
  Migration202611280310_document_status,
  Migration202611280400_unfinished,
  Migration202611280410_morning_choice,
  Migration202611280420_not_told,
  Migration202611280500_logo,
  Migration202611280600_decided_at,
  Migration202611280610_unmet_demand,
  Migration202611280700_arrival,
  Migration202611280710_screen,
  Migration202611280830_session_device,
  Migration202611280831_second_factor,
  Migration202611280850_event_seal,
  Migration202611280851_look_ups_run_out,
  Migration202611280900_passkey,
  Migration202611280901_sign_on,
];
