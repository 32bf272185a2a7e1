-- The executive's declaration of a fiscal year, its editions (ฉบับที่) from 1.
create table no_gift_declaration (
    id              uuid        primary key,
    organisation_id text        not null,
    fiscal_year     int         not null,
    edition         int         not null,
    amends          uuid        unique references no_gift_declaration,
    text_th         text        not null,
    text_en         text,
    declared_on     date        not null,
    office          text        not null,
    state           text        not null,
    next_step       text,
    round           int         not null,
    published_at    timestamptz,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    version         bigint      not null,
    unique (organisation_id, fiscal_year, edition)
);
create index no_gift_declaration_of on no_gift_declaration (organisation_id, id);
create index no_gift_declaration_by_year on no_gift_declaration (organisation_id, fiscal_year, id);
create index no_gift_declaration_by_state on no_gift_declaration (organisation_id, state, id);
create unique index no_gift_declaration_in_force on no_gift_declaration (organisation_id, fiscal_year)
    where state = 'PUBLISHED';

create table no_gift_activity (
    id              uuid        primary key,
    organisation_id text        not null,
    fiscal_year     int         not null,
    held_on         date        not null,
    name            text        not null,
    kind            text        not null,
    description     text,
    participants    int,
    evidence_links  jsonb       not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    version         bigint      not null
);
create index no_gift_activity_of on no_gift_activity (organisation_id, id);
create index no_gift_activity_by_year on no_gift_activity (organisation_id, fiscal_year, id);
create index no_gift_activity_by_kind on no_gift_activity (organisation_id, kind, id);
create index no_gift_activity_by_day on no_gift_activity (organisation_id, held_on);

-- Each publication of a year's activities; what was published stands in publication.
create table no_gift_activity_list (
    id              uuid        primary key,
    organisation_id text        not null,
    fiscal_year     int         not null,
    edition         int         not null,
    supersedes      uuid        unique references no_gift_activity_list,
    published_at    timestamptz not null,
    unique (organisation_id, fiscal_year, edition)
);

-- The register of gifts. A wrong record is replaced by a later one and stays.
create table gift_record (
    id                uuid           primary key,
    organisation_id   text           not null,
    occurred_on       date           not null,
    fiscal_year       int            not null,
    outcome           text           not null,
    description       text           not null,
    estimated_baht    numeric(15, 2) not null check (estimated_baht >= 0),
    giver             text           not null,
    unit_id           uuid           not null references organisation_unit,
    occasion          text,
    disposition       text,
    replaces          uuid           unique references gift_record,
    correction_reason text,
    recorded_at       timestamptz    not null,
    check ((replaces is null) = (correction_reason is null))
);
create index gift_record_of on gift_record (organisation_id, id);
create index gift_record_by_year on gift_record (organisation_id, fiscal_year, id);
create index gift_record_by_outcome on gift_record (organisation_id, outcome, id);
create index gift_record_by_unit on gift_record (organisation_id, unit_id, id);
create index gift_record_by_day on gift_record (organisation_id, occurred_on);
create trigger gift_record_is_final before update or delete or truncate on gift_record
    for each statement execute function refuse_change();

-- What the organisation adds to the totals; the totals of a published report stand in publication.
create table no_gift_report (
    id              uuid        primary key,
    organisation_id text        not null,
    fiscal_year     int         not null,
    kind            text        not null,
    edition         int         not null,
    amends          uuid        unique references no_gift_report,
    problems        text,
    suggestions     text,
    state           text        not null,
    next_step       text,
    round           int         not null,
    published_at    timestamptz,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    version         bigint      not null,
    unique (organisation_id, fiscal_year, kind, edition)
);
create index no_gift_report_of on no_gift_report (organisation_id, id);
create index no_gift_report_by_year on no_gift_report (organisation_id, fiscal_year, id);
create index no_gift_report_by_kind on no_gift_report (organisation_id, kind, id);
create index no_gift_report_by_state on no_gift_report (organisation_id, state, id);
create unique index no_gift_report_in_force on no_gift_report (organisation_id, fiscal_year, kind)
    where state = 'PUBLISHED';
