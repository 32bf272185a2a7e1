-- What this service knows of the organisations, by plan-service's events; public data.
create table served_organisation (
    id       uuid   primary key,
    name_th  text   not null,
    type     text   not null,
    district text   not null,
    province text   not null,
    version  bigint not null
);

create table assessment (
    id              uuid        primary key,
    organisation_id text        not null,
    fiscal_year     int         not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    version         bigint      not null,
    unique (organisation_id, fiscal_year)
);
create index assessment_of on assessment (organisation_id, id);

create table checklist_item (
    id               uuid  primary key,
    organisation_id  text  not null,
    assessment_id    uuid  not null references assessment,
    position         int   not null,
    code             text  not null,
    state            text  not null,
    responsible_unit text,
    note             text,
    evidence_links   jsonb not null,
    unique (assessment_id, code)
);

-- What other services have proven by an event, also before there is an assessment of that year.
create table proof (
    id              uuid        primary key,
    organisation_id text        not null,
    fiscal_year     int         not null,
    kind            text        not null,
    address         text        not null,
    proven_at       timestamptz not null,
    unique (organisation_id, fiscal_year, kind)
);
