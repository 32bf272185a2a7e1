-- Villages are written by many hands: "หมู่ ๓" and "หมู่ 3" are counted together, as PlainText.searchable makes them equal.
alter table complaint add column place_key text generated always as (
    nullif(
        btrim(regexp_replace(
            translate(
                lower(replace(
                    regexp_replace(
                        normalize(place_village, nfkc),
                        '[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE0E\uFE0F\uFEFF]', '', 'g'),
                    U&'\0E4D\0E32', U&'\0E33')),
                '๐๑๒๓๔๕๖๗๘๙', '0123456789'),
            '\s+', ' ', 'g')),
        '')
) stored;

-- Statistics as they were put before the public: one row per edition, which never changes.
create table published_statistics (
    id              uuid        primary key,
    organisation_id text        not null,
    fiscal_year     int         not null,
    period          text        not null,
    edition         int         not null,
    published_at    timestamptz not null,
    document        text        not null,
    csv             text        not null,
    unique (organisation_id, fiscal_year, period, edition)
);
create index published_statistics_of on published_statistics (organisation_id, id);
create index published_statistics_of_year on published_statistics (organisation_id, fiscal_year, id);
create trigger published_statistics_is_final before update or delete or truncate on published_statistics
    for each statement execute function refuse_change();
