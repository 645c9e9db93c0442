-- Den andre linja: glemmer en side å spørre om tilgang, svarer databasen likevel med ingenting. Hvem det leses for, sier
-- stafett.person, og når, sier stafett.naa (forretningstiden, som kan være flyttet i demo); programmet setter dem i hver
-- transaksjon og på hver forbindelse utenfor. Uten person er alt tomt. Eieren av tabellene ser alt; funksjonene og utsnittene
-- som går som eieren, gir derfor aldri mer enn det som står i dem.
create function stafett_person() returns uuid language sql stable parallel safe
    return case when length(current_setting('stafett.person', true)) = 36 then current_setting('stafett.person', true)::uuid end;

create function stafett_bakgrunn() returns boolean language sql stable parallel safe
    return current_setting('stafett.person', true) is not distinct from 'system';

create function stafett_kjent() returns boolean language sql stable parallel safe
    return stafett_bakgrunn() or stafett_person() is not null;

create function stafett_naa() returns timestamptz language sql stable parallel safe
    return coalesce(nullif(current_setting('stafett.naa', true), '')::timestamptz, now());

create function stafett_kommune() returns text language sql stable parallel safe
    return (select p.kommune from person p where p.id = stafett_person());

-- En transaksjon som endrer, har fått ja av tjenesten før den begynte, og må se det den gir fra seg: en overgang trekker
-- tilgangen til den som gjennomfører den. Sider og lister leser i transaksjoner uten dette. Den slipper aldri ut av kommunen.
create function stafett_endrer() returns boolean language sql stable parallel safe
    return current_setting('stafett.endrer', true) is not distinct from 'ja' and stafett_person() is not null;

create function stafett_egen_kommune(hvilken uuid) returns boolean
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select exists (select 1 from sak s join person p on p.kommune = s.kommune where s.id = hvilken and p.id = stafett_person())
$$;

-- Det ene stedet som avgjør hvem som ser en sak; både spørringene (sak.Sakstilgang) og reglene under bruker den: en åpen rad
-- for hele saken, som ikke er løpt ut; den som er med gjennom en enhet, ser saken så lenge hun arbeider der; lederen ser det
-- enheten har. Uten «security definer», så den blir en del av spørringen som bruker den: sakstilgang_person og sakstilgang_enhet.
-- «(select …)» og «array(select …)» regnes ut én gang for hver spørring.
create function synlige_saker(hvem uuid, naar timestamptz) returns table (sak uuid) language sql stable parallel safe
begin atomic
    select t.sak from sakstilgang t
     where t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > (select naar))
       and (t.person = (select hvem)
                and (t.gjennom_enhet is null or t.gjennom_enhet = any (array(select r.enhet from rolle r where r.person = hvem)))
            or t.rolle = 'leder' and t.enhet = any (array(select r.enhet from rolle r where r.person = hvem and r.rolle = 'leder')));
end;

-- Ingen får tilgang på tvers av kommuner, så regelen over trenger ikke spørre.
create function sakstilgang_i_kommunen() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    if (select s.kommune from sak s where s.id = new.sak) is distinct from
       coalesce((select p.kommune from person p where p.id = new.person), (select e.kommune from enhet e where e.id = new.enhet)) then
        raise exception 'Sak % kan ikke ses fra en annen kommune', new.sak using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger sakstilgang_i_kommunen before insert or update of sak, person, enhet on sakstilgang
    for each row execute function sakstilgang_i_kommunen();

-- Sakene leseren ser, hentes som én mengde for hver spørring («in»): en liste spør om mange, og oppslag for hver rad ble ti
-- ganger dyrere. Tabellene under spør oftest om én sak, og slår opp den («exists»).
alter table sak enable row level security;
create policy den_som_ser_saken on sak using ((select stafett_bakgrunn()) or (kommune = (select stafett_kommune())
    and ((select stafett_endrer()) or id in (select v.sak from synlige_saker(stafett_person(), stafett_naa()) v))));

-- Regelen for en tabell med noe fra en sak, og en kolonne sak; for alle migreringene som lager en.
create procedure vern_saksinnhold(tabell regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tabell);
    execute format('create policy den_som_ser_saken on %1$s using ((select stafett_bakgrunn()) '
        'or exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = %1$s.sak) '
        'or ((select stafett_endrer()) and stafett_egen_kommune(%1$s.sak)))', tabell);
end $$;

do $$
declare tabell text;
begin
    foreach tabell in array array['foresatt', 'stafettpinne', 'avklaring', 'nivaaendring', 'grunnlag', 'samtykke', 'invitasjon',
            'oppfoelging_uten_samtykke', 'delingshjemmel', 'behandlingsgrunnlag', 'tiltaksplan', 'tiltak', 'evaluering', 'paaminnelse'] loop
        call vern_saksinnhold(tabell::regclass);
    end loop;
end $$;

-- Spørsmålet om å ta over, også for dem det er mellom.
alter table overlevering enable row level security;
create policy den_som_ser_saken on overlevering using ((select stafett_bakgrunn()) or (select stafett_person()) in (fra, til, av)
    or exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = overlevering.sak)
    or ((select stafett_endrer()) and stafett_egen_kommune(overlevering.sak)));

-- Det som er skrevet i en oppgave, også for den som skrev det eller har oppgaven; akuttrommets bare for dem.
alter table svar enable row level security;
create policy den_som_ser_saken on svar using ((select stafett_bakgrunn()) or person = (select stafett_person())
    or exists (select 1 from oppgave o where o.id = svar.oppgave and o.behandler = (select stafett_person()))
    or (not skjermet and exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = svar.sak))
    or ((select stafett_endrer()) and stafett_egen_kommune(svar.sak)));
alter table utkast enable row level security;
create policy den_som_ser_saken on utkast using ((select stafett_bakgrunn()) or person = (select stafett_person())
    or exists (select 1 from oppgave o where o.id = utkast.oppgave and o.behandler = (select stafett_person()))
    or (not skjermet and exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = utkast.sak))
    or ((select stafett_endrer()) and stafett_egen_kommune(utkast.sak)));
alter table skjermet_svar enable row level security;
create policy bare_den_som_svarte on skjermet_svar using ((select stafett_bakgrunn())
    or exists (select 1 from svar v where v.id = skjermet_svar.svar and (v.person = (select stafett_person()) or (select stafett_endrer()))));
alter table akuttdeltaker enable row level security;
create policy bare_den_det_gjelder on akuttdeltaker using ((select stafett_bakgrunn()) or person = (select stafett_person())
    or ((select stafett_endrer()) and stafett_egen_kommune(akuttdeltaker.sak)));
alter table akuttrom enable row level security;
create policy bare_de_i_rommet on akuttrom using ((select stafett_bakgrunn())
    or exists (select 1 from akuttdeltaker d where d.rom = akuttrom.id and d.person = (select stafett_person()))
    or ((select stafett_endrer()) and stafett_egen_kommune(akuttrom.sak)));

-- En undring som ikke er meldt, er ingen sak ennå, men sier like mye. Svaret som huskes til en gjentakelse, kan også gjøre det.
alter table undringskladd enable row level security;
create policy bare_den_som_skriver on undringskladd using ((select stafett_bakgrunn()) or person = (select stafett_person()));
alter table engangsnoekkel enable row level security;
create policy bare_den_som_sendte on engangsnoekkel using ((select stafett_bakgrunn()) or person = (select stafett_person()));

-- Oppgavelista har tilgangen i egne kolonner og ingen tekst fra saken, og tabellen over tilgang er selve svaret: her holder
-- det at noen spør.
alter table oppgave enable row level security;
create policy den_som_er_inne on oppgave using ((select stafett_bakgrunn()) or kommune = (select stafett_kommune()));
alter table oppgavekandidat enable row level security;
create policy den_som_er_inne on oppgavekandidat using ((select stafett_kjent()));
alter table sakstilgang enable row level security;
create policy den_som_er_inne on sakstilgang using ((select stafett_kjent()));

-- Sporet har bare id-er og koder. Det skrives også for den som ikke er logget inn; lest blir det bare av noen.
alter table spor enable row level security;
create policy den_som_er_inne on spor for select using ((select stafett_bakgrunn())
    or ((select stafett_kjent()) and (kommune is null or kommune = (select stafett_kommune()))));
create policy alle_skriver on spor for insert with check (true);
alter table sporing_gjennomgang enable row level security;
create policy den_som_er_inne on sporing_gjennomgang using ((select stafett_bakgrunn()) or kommune = (select stafett_kommune()));

create or replace view spor_lesing as
    select l.id, l.tid, l.tid at time zone 'Europe/Oslo' as lokal, l.person, l.sak, l.rolle, l.enhet, l.formaal, l.sted, l.utfall,
           l.kommune, s.saksnummer, s.enhet as sakens_enhet, s.avsluttet
      from spor l join sak s on s.id = l.sak
     where l.slag = 'lesing' and not l.skjermet and (select stafett_kjent());

create view saksmerke as
    select id, saksnummer, left(fornavn, 1) || left(etternavn, 1) as initialer, kommune, enhet from sak where (select stafett_kjent());
comment on view saksmerke is 'Det oppgavelista viser om hvilken sak det er, også for den som kan ta en oppgave i en sak hun ikke ser: saksnummer og initialer.';
revoke all on saksmerke from stafett_app;
grant select on saksmerke to stafett_app;

-- Leser det samme for alle, uansett hvem som endrer.
alter function stafettpinne_har_holder() security definer set search_path = stafett, pg_temp;
revoke execute on function stafett_egen_kommune from public;
grant execute on function stafett_egen_kommune to stafett_app;
