create extension if not exists pg_trgm;

-- A case that is referred to another organisation keeps its number there, and the one that sent it on its record.
alter table complaint drop constraint complaint_tracking_number_key;
alter table complaint
    add column searchable       text        not null default '',
    add column place_village    text,
    add column arrived_at       timestamptz,
    add column registered_by    text,
    add column open311_client   uuid,
    add column unit_id          uuid,
    add column officer          text,
    add column duplicate_of     uuid        references complaint,
    add column waiting_since    date,
    add column reopened_at      timestamptz,
    add column rating           int,
    add column rating_words     text,
    add column rated_at         timestamptz,
    add column anonymised_at    timestamptz;
update complaint set arrived_at = received_at, searchable = lower(concat_ws(' ', description, place_address));
alter table complaint alter column arrived_at set not null;
alter table complaint alter column searchable drop default;

drop index complaint_of;
drop index complaint_by_state;
-- Work lists: what is due first stands first.
create index complaint_by_due_day on complaint (organisation_id, due_on, id);
create index complaint_by_state on complaint (organisation_id, state, due_on, id);
create index complaint_by_unit on complaint (organisation_id, unit_id, due_on, id);
create index complaint_by_officer on complaint (organisation_id, officer, due_on, id);
create index complaint_by_category on complaint (organisation_id, category, due_on, id);
create index complaint_by_number on complaint (organisation_id, tracking_number);
create index complaint_by_text on complaint using gin (searchable gin_trgm_ops);
create index complaint_duplicates on complaint (duplicate_of) where duplicate_of is not null;
-- Statistics.
create index complaint_by_arrival on complaint (organisation_id, arrived_at);
create index complaint_by_completion on complaint (organisation_id, completed_at);

create table complaint_history (
    id              uuid        primary key,
    organisation_id text        not null,
    complaint_id    uuid        not null references complaint,
    at              timestamptz not null,
    kind            text        not null,
    actor           text        not null,
    unit_id         uuid,
    officer         text,
    due_on          date,
    clock           text,
    words           text,
    related_id      uuid,
    former_organisation uuid
);
create index complaint_history_of on complaint_history (complaint_id, id);

create table complaint_message (
    id              uuid        primary key,
    organisation_id text        not null,
    complaint_id    uuid        not null references complaint,
    sender          text        not null,
    officer         text,
    text            text        not null,
    asks            boolean     not null,
    sent_at         timestamptz not null
);
create index complaint_message_of on complaint_message (complaint_id, id);

create table complaint_note (
    id              uuid        primary key,
    organisation_id text        not null,
    complaint_id    uuid        not null references complaint,
    officer         text        not null,
    text            text        not null,
    written_at      timestamptz not null
);
create index complaint_note_of on complaint_note (complaint_id, id);

-- The clocks of all organisations, worked through by one job; it holds days and ids only.
create table complaint_deadline (
    id              uuid        primary key,
    organisation_id uuid        not null,
    complaint_id    uuid        not null references complaint,
    clock           text        not null,
    day_count       text        not null,
    started_on      date        not null,
    due_on          date        not null,
    warn_on         date        not null,
    unit_id         uuid,
    approaching_at  timestamptz,
    overdue_at      timestamptz,
    paused_on       date,
    ended_at        timestamptz
);
create index complaint_deadline_of on complaint_deadline (complaint_id);
create unique index complaint_deadline_runs_once on complaint_deadline (complaint_id, clock) where ended_at is null;
create index complaint_deadline_to_warn on complaint_deadline (warn_on, id)
    where ended_at is null and paused_on is null and approaching_at is null and overdue_at is null;
create index complaint_deadline_to_raise on complaint_deadline (due_on, id)
    where ended_at is null and paused_on is null and overdue_at is null;

create table complaint_settings (
    id              uuid   primary key,
    organisation_id text   not null unique,
    settings        jsonb  not null,
    version         bigint not null
);

create table complaint_handler (
    id              uuid    primary key,
    organisation_id text    not null,
    subject         text    not null,
    name            text    not null,
    unit_id         uuid,
    head            boolean not null,
    version         bigint  not null,
    unique (organisation_id, subject)
);

create index complaint_receipt_of on complaint_receipt (complaint_id);

create table complaint_attachment (
    id              uuid        primary key,
    organisation_id text        not null,
    complaint_id    uuid        not null references complaint,
    sender          text        not null,
    name            text        not null,
    type            text        not null,
    bytes           int         not null,
    sha256          text        not null,
    sha256_as_sent  text        not null,
    content         bytea       not null,
    added_at        timestamptz not null
);
create index complaint_attachment_of on complaint_attachment (complaint_id, id);

-- Cases on their way from one organisation to another: ids only, as both must find it.
create table complaint_referral (
    id                 uuid        primary key,
    from_organisation  uuid        not null,
    from_complaint     uuid        not null references complaint,
    to_organisation    uuid        not null,
    to_complaint       uuid        references complaint,
    referred_at        timestamptz not null,
    arrived_at         timestamptz,
    settled_at         timestamptz,
    attempts           int         not null,
    retry_at           timestamptz
);
create index complaint_referral_waiting on complaint_referral (id) where settled_at is null;
create index complaint_referral_from on complaint_referral (from_complaint);

create table outside_referral (
    id              uuid        primary key,
    organisation_id text        not null,
    complaint_id    uuid        not null references complaint,
    body            text        not null,
    reason          text        not null,
    referred_on     date        not null,
    officer         text,
    reply           text,
    replied_on      date,
    version         bigint      not null
);
create index outside_referral_of on outside_referral (complaint_id, id);

-- Which category and unit recur: one row each, renewed when it recurs again.
create table complaint_pattern (
    id              uuid        primary key,
    organisation_id text        not null,
    category        text        not null,
    unit_id         uuid        not null,
    complaints      int         not null,
    detected_at     timestamptz,
    unique (organisation_id, category, unit_id)
);
create index complaint_of_pattern on complaint (organisation_id, category, unit_id, arrived_at);

-- What came before has its clock and its first entry too; a changed setting holds for what comes.
insert into complaint_history (id, organisation_id, complaint_id, at, kind, actor, due_on)
-- Entries stand in the order of their ids, which begin with their time.
select (lpad(to_hex((extract(epoch from received_at) * 1000)::bigint), 12, '0') || '7' || substr(md5(id::text), 1, 3)
        || '8' || substr(md5(id::text), 4, 15))::uuid,
       organisation_id, id, received_at, 'RECEIVED', 'complainant', due_on
from complaint;
insert into complaint_deadline (id, organisation_id, complaint_id, clock, day_count, started_on, due_on, warn_on)
select gen_random_uuid(), organisation_id::uuid, id, 'HANDLE', 'CALENDAR', (received_at at time zone 'Asia/Bangkok')::date,
       due_on, due_on - 2
from complaint
where state in ('RECEIVED', 'IN_PROGRESS');
