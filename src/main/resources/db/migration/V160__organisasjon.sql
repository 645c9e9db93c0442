-- Folk og steder endrer seg: enheter legges ned, roller begynner og slutter på en dag, og en tilgang kan måtte stanses med en gang (ADR 0069).

-- Det som er lagt ned, blir stående: gamle saker og sporet viser hvor det skjedde. Ingenting nytt kan legges der.
alter table enhet add column nedlagt timestamptz;
comment on column enhet.nedlagt is 'Når enheten ble lagt ned, i forretningstid; tom for den som er i bruk.';

create function saker_i_enheten(hvilken uuid) returns bigint language sql stable parallel safe
begin atomic
    select count(*) from (
        select s.id from sak s where s.enhet = hvilken and s.status = 'aapen'
        union select s.id from sak s where s.ny_enhet = hvilken and s.status = 'aapen'
        union select t.sak from sakstilgang t join sak s on s.id = t.sak and s.status = 'aapen'
               where t.enhet = hvilken and t.til is null and t.omfang = 'alt'
        union select t.sak from sakstilgang t join sak s on s.id = t.sak and s.status = 'aapen'
               where t.gjennom_enhet = hvilken and t.til is null and t.omfang = 'alt') alle;
end;
comment on function saker_i_enheten(uuid) is 'Åpne saker enheten har, skal få, eller er med i; sak_enhet, sak_ny_enhet, sakstilgang_enhet.';

-- Systemadministratoren ser ingen saker, men må få vite at noe er i veien.
create function enhet_i_bruk(hvilken uuid) returns bigint
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select saker_i_enheten(hvilken) where exists (
        select 1 from enhet e join person p on p.kommune = e.kommune join rolle r on r.person = p.id and r.rolle = 'systemadmin'
         where e.id = hvilken and p.id = stafett_person())
$$;
revoke all on function enhet_i_bruk(uuid) from public;
grant execute on function enhet_i_bruk(uuid) to stafett_app;

-- Den som legger noe i en enhet, deler lås med alle andre som gjør det, og venter på den som legger den ned; den venter på dem (som V38).
create function krev_aapen_enhet() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    perform 1 from enhet where id = (to_jsonb(new) ->> tg_argv[0])::uuid and nedlagt is null for key share;
    if not found then
        raise exception '% kan ikke legges i en enhet som er lagt ned', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
revoke all on function krev_aapen_enhet() from public;
create trigger sak_i_aapen_enhet before insert or update of enhet, status on sak
    for each row when (new.status = 'aapen') execute function krev_aapen_enhet('enhet');
create trigger sak_til_aapen_enhet before insert or update of ny_enhet on sak
    for each row when (new.ny_enhet is not null and new.status = 'aapen') execute function krev_aapen_enhet('ny_enhet');
create trigger sakstilgang_i_aapen_enhet before insert on sakstilgang
    for each row when (new.enhet is not null and new.til is null) execute function krev_aapen_enhet('enhet');
create trigger rolle_i_aapen_enhet before insert on rolle
    for each row when (new.enhet is not null) execute function krev_aapen_enhet('enhet');

create function ingen_saker_i_enheten() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    if saker_i_enheten(new.id) > 0 then
        raise exception 'Enhet % har åpne saker', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
revoke all on function ingen_saker_i_enheten() from public;
create constraint trigger enhet_uten_saker after update of nedlagt on enhet
    deferrable initially deferred for each row when (old.nedlagt is null and new.nedlagt is not null) execute function ingen_saker_i_enheten();

-- En tilgang som må stanses nå: mistet nettbrett, passord på avveie. Det hun har, blir hos henne til noen gir det videre (ADR 0037).
alter table person add column sperret timestamptz;
comment on column person.sperret is 'Når tilgangen ble stanset, i forretningstid; tom for den som kan logge inn. Uavhengig av om hun har sluttet.';

-- Roller fra og til. I «rolle» står bare de som gjelder; den som ikke er begynt, venter i rolleplan. En rolle hvis siste dag er over,
-- tas bort av programmet, og gjelder ikke ved innlogging i mellomtiden.
alter table rolle add column fra date;
alter table rolle add column til date check (fra is null or til is null or fra <= til);
comment on column rolle.fra is 'Første dag, norsk tid; tom når den begynte da den ble gitt.';
comment on column rolle.til is 'Siste dag, norsk tid; tom når ingen slutt er bestemt.';
create index rolle_til on rolle (til) where til is not null;

create table rolleplan (
    id      uuid primary key,
    kommune text        not null references kommune,
    person  uuid        not null references person,
    rolle   text        not null,
    enhet   uuid        references enhet,
    fra     date        not null,
    til     date        check (til >= fra),
    gitt    timestamptz not null,
    gitt_av uuid        not null references person,
    unique nulls not distinct (person, rolle, enhet)
);
create index rolleplan_fra on rolleplan (fra);
create index rolleplan_kommune on rolleplan (kommune);
create index rolleplan_enhet on rolleplan (enhet);
create index rolleplan_gitt_av on rolleplan (gitt_av);
comment on table rolleplan is 'Roller som er gitt, men ikke er begynt.';
comment on column rolleplan.id is 'Radens id.';
comment on column rolleplan.kommune is 'Kommunen.';
comment on column rolleplan.person is 'Den som får rollen.';
comment on column rolleplan.rolle is 'Rollen, slik den heter i tabellen rolle.';
comment on column rolleplan.enhet is 'Enheten rollen gjelder i; tom når den gjelder hele kommunen.';
comment on column rolleplan.fra is 'Første dag, norsk tid.';
comment on column rolleplan.til is 'Siste dag, norsk tid; tom når ingen slutt er bestemt.';
comment on column rolleplan.gitt is 'Når den ble gitt, i forretningstid.';
comment on column rolleplan.gitt_av is 'Den som ga den.';

alter table rolleoenske add column fra date;
alter table rolleoenske add column til date check (fra is null or til is null or fra <= til);
comment on column rolleoenske.fra is 'Første dag rollen skal gjelde, norsk tid; tom når den begynner når noen sier ja.';
comment on column rolleoenske.til is 'Siste dag, norsk tid; tom når ingen slutt er bestemt.';

create trigger rolleplan_i_aapen_enhet before insert on rolleplan
    for each row when (new.enhet is not null) execute function krev_aapen_enhet('enhet');
create trigger rolleoenske_i_aapen_enhet before insert on rolleoenske
    for each row when (new.enhet is not null) execute function krev_aapen_enhet('enhet');

-- Om noe hviler på henne gjennom rollen: saker hun eier eller holder pinnen i, oppgaver og tiltak. Bare ja eller nei, til den som styrer
-- rollen. Akuttrommet er ikke med; det følger personen, og ingen skal kunne se det på svaret.
create function hviler_paa(hvem uuid, hvilken text, hvor uuid) returns boolean
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select coalesce((
        exists (select 1 from sakstilgang t join sak s on s.id = t.sak and s.status = 'aapen'
                 where t.person = hvem and t.til is null and t.omfang = 'alt' and t.rolle in ('eier', 'stafettholder') and t.gjennom_enhet = hvor)
        or exists (select 1 from oppgave o where o.behandler = hvem and o.status = 'aapen' and not o.skjermet and (o.enhet = hvor
                or hvor is null and exists (select 1 from oppgavekandidat k join person p on p.id = hvem
                                             where k.oppgave = o.id and k.gruppe = 'k:' || p.kommune || ':' || hvilken)))
        or exists (select 1 from tiltak t join sak s on s.id = t.sak and s.status = 'aapen' join sakstilgang g on g.sak = t.sak and g.person = hvem
                 where t.person = hvem and t.status in ('foreslaatt', 'tatt_imot') and g.til is null and g.gjennom_enhet = hvor))
       and exists (select 1 from person p join person meg on meg.kommune = p.kommune join rolle r on r.person = meg.id
                    where p.id = hvem and meg.id = stafett_person() and (r.rolle = 'systemadmin' or r.rolle = 'leder' and r.enhet = hvor)), false)
$$;
revoke all on function hviler_paa(uuid, text, uuid) from public;
grant execute on function hviler_paa(uuid, text, uuid) to stafett_app;

-- Historikken over folk og steder leser endringene som ikke gjelder noen sak.
create index spor_uten_sak on spor (kommune, id desc) where sak is null and slag = 'endring';
