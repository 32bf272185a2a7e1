-- How complaints are handled, as the organisation has published it: one row for each version, which never changes.
create table complaint_procedure (
    id              uuid        primary key,
    organisation_id text        not null,
    number          int         not null,
    valid_from      date        not null,
    published_at    timestamptz not null,
    document        jsonb       not null,
    unique (organisation_id, number)
);
create trigger complaint_procedure_is_final before update or delete or truncate on complaint_procedure
    for each statement execute function refuse_change();
