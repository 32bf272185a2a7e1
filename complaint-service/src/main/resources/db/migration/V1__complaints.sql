-- The organisations this service works for, as plan-service tells of them; everybody may know them.
create table served_organisation (
    id      uuid   primary key,
    name_th text   not null,
    name_en text,
    version bigint not null,
    units   jsonb  not null
);

create table complaint (
    id              uuid        primary key,
    organisation_id text        not null,
    tracking_number text        not null unique,
    channel         text        not null,
    category        text        not null,
    description     text        not null,
    place_address   text,
    place_latitude  numeric(9, 6),
    place_longitude numeric(9, 6),
    contact_name    text,
    contact_phone   text,
    contact_email   text,
    state           text        not null,
    received_at     timestamptz not null,
    due_on          date        not null,
    completed_at    timestamptz,
    result          text,
    version         bigint      not null
);
create index complaint_of on complaint (organisation_id, id);
create index complaint_by_state on complaint (organisation_id, state, id);

-- What a complainant holds. Not confined to an organisation: the tracking number is all that one comes with.
create table complaint_receipt (
    tracking_number text  primary key,
    secret_hash     bytea not null,
    organisation_id uuid  not null,
    complaint_id    uuid  not null references complaint
);
