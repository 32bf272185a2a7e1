-- What every service keeps beside its own tables.

-- Events that wait to be relayed to Kafka, written in the transaction of the change they tell of.
create table outbox_event (
    position     bigint generated always as identity primary key,
    id           uuid        not null unique,
    topic        text        not null,
    event_key    text        not null,
    type         text        not null,
    time         timestamptz not null,
    traceparent  text,
    data         text        not null,
    attempts     int         not null default 0,
    last_failure text,
    published_at timestamptz
);
create index outbox_event_waiting on outbox_event (topic, event_key, position) where published_at is null;
create index outbox_event_oldest on outbox_event (position) where published_at is null;
create index outbox_event_published on outbox_event (published_at) where published_at is not null;

-- Events that were applied, written in the transaction that applied them.
create table inbox_event (
    source     text        not null,
    id         text        not null,
    applied_at timestamptz not null default now(),
    primary key (source, id)
);

-- Records that could not be applied, as they came, with the reason.
create table dead_letter (
    id              uuid        primary key,
    topic           text        not null,
    partition_no    int         not null,
    record_offset   bigint      not null,
    event_key       text,
    event_source    text,
    event_id        text,
    event_type      text,
    event_time      timestamptz,
    data            bytea       not null,
    reason          text        not null,
    failed_at       timestamptz not null,
    replayed_at     timestamptz,
    unique (topic, partition_no, record_offset)
);

create table idempotency_key (
    key_hash    text        primary key,
    fingerprint text        not null,
    answer      bytea,
    created_at  timestamptz not null default now()
);
create index idempotency_key_age on idempotency_key (created_at);

-- One hash-chained trail per organisation; the head says how long the chain must be.
create table audit_head (
    organisation_id text   primary key,
    last_sequence   bigint not null,
    last_hash       text   not null
);
create table audit_entry (
    organisation_id text        not null,
    sequence        bigint      not null,
    at              timestamptz not null,
    actor           text        not null,
    action          text        not null,
    subject_type    text        not null,
    subject_id      text        not null,
    hash            text        not null,
    primary key (organisation_id, sequence)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % never change', tg_table_name;
end $$;
create trigger audit_entry_is_final before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
