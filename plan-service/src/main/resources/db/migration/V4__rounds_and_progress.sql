create table reporting_round (
    id              uuid        primary key,
    organisation_id text        not null,
    fiscal_year     int         not null,
    kind            text        not null,
    opens_on        date        not null,
    closes_on       date        not null,
    settled_at      timestamptz,
    changed_at      timestamptz not null,
    version         bigint      not null,
    unique (organisation_id, fiscal_year, kind),
    check (closes_on >= opens_on)
);
create index reporting_round_of on reporting_round (organisation_id, id);

-- What the service has to remind organisations of, for all of them; a row holds a round's dates and nothing else.
create table reminder (
    id              uuid primary key,
    organisation_id uuid not null,
    round_id        uuid not null references reporting_round,
    cause           text not null,
    due_on          date not null,
    fiscal_year     int  not null,
    kind            text not null,
    opens_on        date not null,
    closes_on       date not null,
    sent_at         timestamptz
);
create unique index reminder_of on reminder (round_id, cause, due_on);
create index reminder_due on reminder (due_on, id) where sent_at is null;

create table progress_report (
    id              uuid        primary key,
    organisation_id text        not null,
    round_id        uuid        not null references reporting_round,
    plan_id         uuid        not null references action_plan,
    plan_series_id  uuid        not null,
    fiscal_year     int         not null,
    kind            text        not null,
    series_id       uuid        not null,
    revision        int         not null,
    amends          uuid        references progress_report,
    late            boolean,
    state           text        not null,
    next_step       text,
    round           int         not null,
    published_at    timestamptz,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    version         bigint      not null
);
create unique index progress_report_revision on progress_report (amends) where amends is not null;
create unique index progress_report_first on progress_report (round_id, plan_series_id) where amends is null;
create index progress_report_of on progress_report (organisation_id, id);
create index progress_report_by_year on progress_report (organisation_id, fiscal_year, id);

create table progress_entry (
    id                     uuid    primary key,
    organisation_id        text    not null,
    report_id              uuid    not null references progress_report,
    item_id                uuid    not null references action_plan_item,
    lineage_id             uuid    not null,
    position               int     not null,
    state                  text    not null,
    summary                text,
    results                jsonb   not null,
    spent_baht             numeric(15, 2),
    overspending_confirmed boolean not null,
    problems               text,
    suggestions            text,
    evidence_links         jsonb   not null,
    evidence_files         jsonb   not null,
    unique (report_id, item_id)
);

create table evidence_file (
    id              uuid        primary key,
    organisation_id text        not null,
    subject_id      uuid        not null,
    name            text        not null,
    type            text        not null,
    content         bytea       not null,
    added_at        timestamptz not null
);
create index evidence_file_of on evidence_file (subject_id);
