-- «Noe som ikke stemmer i dette trinnet?» (ADR 0070): en ansatt skriver til den som har ansvar for handlingsveilederen, om ordene i et trinn.
-- Ingenting her hører til en sak, og det er ikke noe sted å skrive hvilken.
create table trinnmerknad (
    id         uuid primary key,
    kommune    text        not null references kommune,
    tjeneste   text        not null,
    nivaa      integer     not null check (nivaa between 0 and 3),
    trinn      text        not null,
    nummer     text,
    tittel     text        not null,
    tekst      text check (length(tekst) between 1 and 1000),
    av         uuid        not null references person,
    tid        timestamptz not null,
    utfall     text check (utfall in ('rettet', 'ikke_endret', 'slettet')),
    svar       text check (length(svar) between 1 and 1000),
    besvart_av uuid references person,
    besvart    timestamptz,
    check ((utfall is null) = (besvart is null) and (utfall is null) = (besvart_av is null)),
    check ((tekst is null) = (utfall is not distinct from 'slettet')),
    check (utfall is distinct from 'ikke_endret' or svar is not null)
);
create index trinnmerknad_kommune on trinnmerknad (kommune, tjeneste, tid desc);
create index trinnmerknad_av on trinnmerknad (av, tid desc);
create index trinnmerknad_besvart_av on trinnmerknad (besvart_av);
comment on table trinnmerknad is 'Det ansatte sier fra om i et trinn i handlingsveilederen, og hva den fagansvarlige svarte. Aldri noe fra en sak.';
comment on column trinnmerknad.id is 'Merknaden.';
comment on column trinnmerknad.kommune is 'Kommunen veilederen gjelder i.';
comment on column trinnmerknad.tjeneste is 'Tjenesten veilederen gjelder.';
comment on column trinnmerknad.nivaa is 'Nivået trinnet er på.';
comment on column trinnmerknad.trinn is 'Trinnets id i modellen.';
comment on column trinnmerknad.nummer is 'Trinnets nummer slik det var da merknaden ble skrevet; tomt når det ikke hadde noe.';
comment on column trinnmerknad.tittel is 'Trinnets navn slik det var da merknaden ble skrevet.';
comment on column trinnmerknad.tekst is 'Det som ble skrevet; tomt når det er slettet fordi det kunne handle om noen.';
comment on column trinnmerknad.av is 'Den som skrev den.';
comment on column trinnmerknad.tid is 'Når, i forretningstid.';
comment on column trinnmerknad.utfall is 'rettet, ikke_endret eller slettet; tomt til den er besvart.';
comment on column trinnmerknad.svar is 'Det den fagansvarlige svarte; må stå når ingenting er endret.';
comment on column trinnmerknad.besvart_av is 'Den som svarte.';
comment on column trinnmerknad.besvart is 'Når det ble svart, i forretningstid.';

-- Den fagansvarlige i kommunen, for tjenesten til enheten rollen gjelder i, eller for alle når rollen ikke gjelder noen enhet. rolle(person, …).
create function er_fagansvarlig(hvem uuid, hvor text, hva text) returns boolean
    language plpgsql stable parallel safe set search_path = stafett, pg_temp as $$
begin
    return exists (select 1 from rolle r join person p on p.id = r.person and p.aktiv and p.kommune = hvor left join enhet e on e.id = r.enhet
                    where r.person = hvem and r.rolle = 'fagansvarlig' and (r.enhet is null or e.kommune = hvor and e.tjeneste = hva));
end $$;

-- De som svarer på merknadene: de fagansvarlige, og koordinatoren i kommunen, som eier modellen og svarer der det ikke er noen fagansvarlig.
create function svarer_paa_merknader(hvem uuid, hvor text, hva text) returns boolean
    language plpgsql stable parallel safe set search_path = stafett, pg_temp as $$
begin
    return er_fagansvarlig(hvem, hvor, hva) or exists (select 1 from rolle r join person p on p.id = r.person and p.aktiv and p.kommune = hvor
        where r.person = hvem and r.rolle = 'koordinator');
end $$;

alter table trinnmerknad enable row level security;
create policy bakgrunnen on trinnmerknad using ((select stafett_bakgrunn()));
create policy den_som_skrev on trinnmerknad for select using (av = (select stafett_person()));
create policy den_som_skriver on trinnmerknad for insert with check (av = (select stafett_person()) and kommune = (select stafett_kommune()));
create policy de_som_svarer on trinnmerknad for select using (kommune = (select stafett_kommune()) and svarer_paa_merknader((select stafett_person()), kommune, tjeneste));
create policy de_som_skal_svare on trinnmerknad for update using (kommune = (select stafett_kommune()) and svarer_paa_merknader((select stafett_person()), kommune, tjeneste));
