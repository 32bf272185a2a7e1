-- Work lists hold what is open, which is little of all there is.
create index complaint_open_by_due_day on complaint (organisation_id, due_on, id)
    where state in ('RECEIVED', 'IN_PROGRESS', 'AWAITING_COMPLAINANT');
create index complaint_open_by_unit on complaint (organisation_id, unit_id, due_on, id)
    where state in ('RECEIVED', 'IN_PROGRESS', 'AWAITING_COMPLAINANT');
create index complaint_open_by_officer on complaint (organisation_id, officer, due_on, id)
    where state in ('RECEIVED', 'IN_PROGRESS', 'AWAITING_COMPLAINANT');
create index complaint_by_channel on complaint (organisation_id, channel, due_on, id);

-- A text is looked for in one organisation, and the index of texts alone named those of the whole country.
create extension if not exists btree_gin;
drop index complaint_by_text;
create index complaint_by_text on complaint using gin (organisation_id, searchable gin_trgm_ops);

-- The deadlines of one organisation are told after those of another: without its name in front, each was looked for
-- among those of all.
create index complaint_deadline_to_warn_of on complaint_deadline (organisation_id, warn_on, id)
    where ended_at is null and paused_on is null and approaching_at is null and overdue_at is null;
create index complaint_deadline_to_raise_of on complaint_deadline (organisation_id, due_on, id)
    where ended_at is null and paused_on is null and overdue_at is null;
