-- What happened to each, and its clocks; all that is to be told of them has been told.
insert into complaint_history (id, organisation_id, complaint_id, at, kind, actor, unit_id, officer, due_on, words)
select overlay(overlay(id::text placing lpad(step::text, 3, '0') from 16) placing to_hex(8 + step) from 20)::uuid,
       organisation_id::text, id, at, kind, case step when 1 then 'complainant' else 'officer-1' end,
       case kind when 'ASSIGNED' then unit_id end, case kind when 'ASSIGNED' then 'officer-1' end,
       case kind when 'RECEIVED' then received_on + 15 end, case step when 3 then 'ดำเนินการแก้ไขเรียบร้อยแล้ว' end
from kase, lateral (values (1, 'RECEIVED', arrived_at), (2, 'ASSIGNED', arrived_at + interval '3 hours'),
                           (3, state, completed_at)) as happened (step, kind, at)
where at is not null and (kind <> 'ASSIGNED' or unit_id is not null)
order by n, step;

insert into complaint_deadline (id, organisation_id, complaint_id, clock, day_count, started_on, due_on, warn_on, unit_id,
                                approaching_at, overdue_at, paused_on, ended_at)
select overlay(id::text placing lpad(days::text, 3, '0') from 16)::uuid, organisation_id, id, clock, 'CALENDAR', received_on,
       due_on, due_on - 2, unit_id,
       case when ended_at is null and due_on - 2 <= current_date + 1 then now() end,
       case when ended_at is null and due_on <= current_date then now() end,
       case when state = 'AWAITING_COMPLAINANT' and clock = 'HANDLE' then received_on + 1 end, ended_at
from kase, lateral (values ('ACKNOWLEDGE', 3, case when state <> 'RECEIVED' then arrived_at + interval '1 day' end),
                           ('HANDLE', 15, completed_at)) as c (clock, days, ended_at),
     lateral (select received_on + days as due_on) as due
order by n, days;
