-- Tracking numbers as complaint-service's TrackingNumber makes them, the check character included; kept by nothing but
-- this session, so run in each. No two n have the same number.
create function pg_temp.tracking_number(year int, n bigint) returns text immutable language plpgsql as $$
declare
    alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    mixed constant bigint := n * 680876523391 % 1099511627776;
    body text := year::text;
    remainder int := 0;
begin
    for i in 0..7 loop
        body := body || substr(alphabet, (mixed >> 5 * i & 31)::int + 1, 1);
    end loop;
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
