-- 100,000 clocks whose last day went by while nobody could tell of it: about 13 of each organisation.
delete from complaint_history where clock = 'REPLY';
delete from complaint_deadline where clock = 'REPLY';
delete from outbox_event where published_at is not null;
insert into complaint_deadline (id, organisation_id, complaint_id, clock, day_count, started_on, due_on, warn_on, unit_id)
select gen_random_uuid(), organisation_id::uuid, id, 'REPLY', 'CALENDAR', current_date - 9, current_date - 2, current_date - 4,
       unit_id
from (select *, row_number() over (order by position, organisation_id) as place
      from (select id, organisation_id, unit_id,
                   row_number() over (partition by organisation_id order by id desc) as position
            from complaint) as numbered) as placed
where place <= 100000;
