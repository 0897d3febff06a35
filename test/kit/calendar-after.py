"""What a calendar holds after it took over the invitations given as files, in their order (RFC 5546, 2.1.5)."""

import json
import sys

from icalendar import Calendar

held = {}
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    for event in calendar.walk("VEVENT"):
        uid = str(event["UID"])
        known = held.get(uid)
        if known and known["sequence"] > int(event["SEQUENCE"]):
            continue
        held[uid] = {
            "uid": uid,
            "method": str(calendar["METHOD"]),
            "sequence": int(event["SEQUENCE"]),
            "status": str(event["STATUS"]),
            "summary": str(event["SUMMARY"]),
            "start": event.decoded("DTSTART").isoformat(),
            "zones": len(calendar.walk("VTIMEZONE")),
            "alarms": [str(alarm["TRIGGER"].to_ical(), "ascii") for alarm in event.walk("VALARM")],
        }
print(json.dumps(list(held.values())))
