-- What each organisation has published of a year, in sum; kept in the transaction of each publication.
create table organisation_year (
    id                     uuid primary key,
    organisation_id        uuid not null references organisation,
    fiscal_year            int  not null,
    plan_id                uuid,
    plan_series_id         uuid,
    plan_published_at      timestamptz,
    planned_baht           numeric(17, 2),
    six_month_report_id    uuid,
    six_month_submitted_at timestamptz,
    six_month_late         boolean,
    six_month_closes_on    date,
    annual_report_id       uuid,
    annual_submitted_at    timestamptz,
    annual_late            boolean,
    annual_closes_on       date,
    spent_baht             numeric(17, 2),
    reported_items         int,
    completed_items        int,
    unique (organisation_id, fiscal_year)
);
create index organisation_by_district on organisation (province, district, code);

-- The national monitor's word on what an organisation has sent in; never changed.
create table verdict (
    id              uuid        primary key,
    organisation_id text        not null,
    document_id     uuid        not null,
    item_id         uuid,
    finding         text        not null,
    reason          text        not null,
    decided_on      date        not null,
    recorded_at     timestamptz not null
);
create index verdict_of on verdict (organisation_id, id);
create index verdict_on on verdict (organisation_id, document_id, id);
