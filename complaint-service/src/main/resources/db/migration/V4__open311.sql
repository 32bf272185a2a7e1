-- Which apps may send complaints by Open311; of a key only its keyed hash is kept.
create table open311_client (
    id              uuid        primary key,
    organisation_id text        not null,
    name            text        not null,
    key_hash        bytea       not null unique,
    created_at      timestamptz not null,
    revoked_at      timestamptz,
    version         bigint      not null
);
create index open311_client_of on open311_client (organisation_id, id);

-- Which words of them hold nothing that is recognised as personal data.
create table open311_report (
    complaint_id      uuid    primary key references complaint,
    organisation_id   text    not null,
    shows_description boolean not null,
    shows_address     boolean not null
);

-- What is public by Open311: the newest first.
create index complaint_open311 on complaint (organisation_id, arrived_at desc, id desc) where channel = 'OPEN311';

-- Open311's discovery says when what it lists was changed last.
alter table complaint_settings add column changed_at timestamptz not null default now();
alter table complaint_settings alter column changed_at drop default;
