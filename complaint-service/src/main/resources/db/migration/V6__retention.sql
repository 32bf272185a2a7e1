-- A case that is anonymised keeps no description.
alter table complaint alter column description drop not null;

-- Until when the closed cases of all organisations keep what could name a person, worked through by one job; it holds
-- days and ids only.
create table complaint_retention (
    complaint_id    uuid primary key references complaint,
    organisation_id uuid not null,
    closed_on       date not null,
    keep_until      date not null
);
create index complaint_retention_due on complaint_retention (keep_until, complaint_id);
create index complaint_retention_of on complaint_retention (organisation_id);

-- The cases that are closed already. Where an organisation has set nothing, the national default is five years.
insert into complaint_retention (complaint_id, organisation_id, closed_on, keep_until)
select c.id,
       c.organisation_id::uuid,
       (c.completed_at at time zone 'Asia/Bangkok')::date,
       ((c.completed_at at time zone 'Asia/Bangkok')::date
           + coalesce((s.settings ->> 'retentionMonths')::int, 60) * interval '1 month')::date
from complaint c
left join complaint_settings s on s.organisation_id = c.organisation_id
where c.completed_at is not null and c.anonymised_at is null;
