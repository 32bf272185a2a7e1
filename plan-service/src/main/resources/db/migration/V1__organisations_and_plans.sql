-- Public register: readable by everybody, so without row confinement; changes are guarded by the resource.
create table organisation (
    id         uuid    primary key,
    code       text    not null unique,
    name_th    text    not null,
    name_en    text,
    type       text    not null,
    district   text    not null,
    province   text    not null,
    changed_at timestamptz not null,
    version    bigint  not null
);
create index organisation_by_province on organisation (province, code);
create index organisation_by_type on organisation (type, code);

create table organisation_unit (
    id              uuid    primary key,
    organisation_id uuid    not null references organisation,
    position        int     not null,
    name            text    not null,
    active          boolean not null
);
create index organisation_unit_of on organisation_unit (organisation_id, position);

create table action_plan (
    id                uuid        primary key,
    organisation_id   text        not null,
    title             text        not null,
    first_fiscal_year int         not null,
    last_fiscal_year  int         not null,
    principles        text,
    objectives        jsonb       not null,
    targets           jsonb       not null,
    announced_on      date,
    announced_by      text,
    state             text        not null,
    next_step         text,
    round             int         not null,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    published_at      timestamptz,
    version           bigint      not null,
    check (last_fiscal_year >= first_fiscal_year)
);
create index action_plan_of on action_plan (organisation_id, id);
create index action_plan_by_state on action_plan (organisation_id, state, id);

create table action_plan_item (
    id              uuid  primary key,
    organisation_id text  not null,
    plan_id         uuid  not null references action_plan,
    position        int   not null,
    kind            text  not null,
    name            text  not null,
    guideline_codes jsonb not null,
    rationale       text,
    objectives      jsonb not null,
    target_group    jsonb,
    steps           jsonb not null,
    place           text,
    years           jsonb not null,
    unit_ids        jsonb not null,
    outputs         jsonb not null,
    outcomes        jsonb not null,
    remark          text
);
create index action_plan_item_of on action_plan_item (plan_id, position);

create table approval (
    id              uuid        primary key,
    organisation_id text        not null,
    plan_id         uuid        not null references action_plan,
    round           int         not null,
    step            text        not null,
    decision        text        not null,
    reason          text,
    decided_by      text        not null,
    decided_at      timestamptz not null
);
create index approval_of on approval (plan_id, id);

-- What was announced to the public, as it was announced: one row per published version of a plan.
create table published_action_plan (
    id                uuid        primary key,
    organisation_id   uuid        not null,
    first_fiscal_year int         not null,
    last_fiscal_year  int         not null,
    title             text        not null,
    published_at      timestamptz not null,
    document          text        not null
);
create index published_action_plan_of on published_action_plan (organisation_id, id);
create trigger published_action_plan_is_final before update or delete or truncate on published_action_plan
    for each statement execute function refuse_change();
