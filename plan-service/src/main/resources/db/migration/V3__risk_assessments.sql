-- Corruption risk assessments (การประเมินความเสี่ยงการทุจริต): one series of revisions per organisation and fiscal year.
create table risk_assessment (
    id                   uuid        primary key,
    organisation_id      text        not null,
    fiscal_year          int         not null,
    series_id            uuid        not null,
    revision             int         not null,
    amends               uuid        references risk_assessment,
    state                text        not null,
    created_at           timestamptz not null,
    changed_at           timestamptz not null,
    published_at         timestamptz,
    results_published_at timestamptz,
    -- The results are a publication of their own, so they have an address of their own.
    results_id           uuid        unique,
    version              bigint      not null,
    check (revision >= 1)
);
create index risk_assessment_of on risk_assessment (organisation_id, id);
create index risk_assessment_by_year on risk_assessment (organisation_id, fiscal_year, id);
create index risk_assessment_by_state on risk_assessment (organisation_id, state, id);
create index risk_assessment_by_series on risk_assessment (series_id, revision);
create unique index risk_assessment_series_of_year on risk_assessment (organisation_id, fiscal_year) where revision = 1;
create unique index risk_assessment_revision on risk_assessment (amends) where amends is not null;

create table risk (
    id               uuid  primary key,
    organisation_id  text  not null,
    assessment_id    uuid  not null references risk_assessment,
    lineage_id       uuid  not null,
    position         int   not null,
    process_step     text  not null,
    risk_event       text  not null,
    likelihood       int   not null check (likelihood between 1 and 5),
    impact           int   not null check (impact between 1 and 5),
    level            text  not null,
    controls         jsonb not null,
    treatment        jsonb,
    result           jsonb,
    proposed_risk_id uuid
);
create index risk_of on risk (assessment_id, position);

-- What changed on which risk; the organisation's own view of its work.
create table risk_change (
    id                uuid        primary key,
    organisation_id   text        not null,
    assessment_id     uuid        not null,
    series_id         uuid        not null,
    revision          int         not null,
    risk_id           uuid        not null,
    lineage_id        uuid        not null,
    kind              text        not null,
    fields            jsonb       not null,
    likelihood_before int,
    impact_before     int,
    level_before      text,
    likelihood_after  int,
    impact_after      int,
    level_after       text,
    changed_at        timestamptz not null,
    changed_by        text        not null
);
create index risk_change_of on risk_change (organisation_id, series_id, id);
create trigger risk_change_is_final before update or delete or truncate on risk_change
    for each statement execute function refuse_change();

-- Risks that recurring complaints propose: what the pattern is and how many, and nothing of any complaint.
create table proposed_risk (
    id                 uuid        primary key,
    organisation_id    text        not null,
    pattern_id         uuid        not null,
    category           text        not null,
    unit_id            uuid,
    complaints         int         not null,
    detected_at        timestamptz not null,
    state              text        not null,
    reason             text,
    decided_at         timestamptz,
    decided_by         text,
    risk_assessment_id uuid,
    risk_id            uuid,
    changed_at         timestamptz not null,
    version            bigint      not null,
    unique (organisation_id, pattern_id)
);
create index proposed_risk_of on proposed_risk (organisation_id, id);
create index proposed_risk_by_state on proposed_risk (organisation_id, state, id);
