-- Tracking numbers as complaint-service's TrackingNumber makes them; kept by nothing but this session, so run in each.
create function pg_temp.with_check(body text) returns text immutable language plpgsql as $$
declare
    alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    remainder int := 0;
begin
    -- Once more than there are characters: the check character stands last.
    for i in 1..13 loop
        remainder := remainder * 2;
        if remainder >= 32 then
            remainder := remainder # 37;
        end if;
        if i <= 12 then
            remainder := remainder # (strpos(alphabet, substr(body, i, 1)) - 1);
        end if;
    end loop;
    return substr(body, 1, 4) || '-' || substr(body, 5, 4) || '-' || substr(body, 9) || substr(alphabet, remainder + 1, 1);
end $$;

-- No two n have the same number.
create function pg_temp.tracking_number(year int, n bigint) returns text immutable language plpgsql as $$
declare
    alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    mixed constant bigint := n * 680876523391 % 1099511627776;
    body text := year::text;
begin
    for i in 0..7 loop
        body := body || substr(alphabet, (mixed >> 5 * i & 31)::int + 1, 1);
    end loop;
    return pg_temp.with_check(body);
end $$;

-- The example of the API's description: numbers that were malformed would be refused on another way.
do $$ begin
    assert pg_temp.with_check('25697K3M9QXA') = '2569-7K3M-9QXAG';
end $$;
