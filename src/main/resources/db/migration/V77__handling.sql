-- Det et skjema fører til, skrives i den samme transaksjonen som skjemaet. Strykes det, er det bare det som er skrevet da, som skal bort:
-- står de samme ordene et annet sted, har noen ment dem der.
do $$
declare tabell text;
begin
    foreach tabell in array array['svar', 'loggpost', 'tiltakshendelse', 'tiltaksvurdering', 'tiltaksplan'] loop
        execute format('alter table %I add column handling xid8', tabell);
        execute format('alter table %I alter column handling set default pg_current_xact_id()', tabell);
        execute format('comment on column %I.handling is %L', tabell, 'Transaksjonen raden ble skrevet i; tom for det som er eldre enn kolonnen.');
    end loop;
end $$;
