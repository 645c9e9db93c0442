-- Hvem som har foreldreansvar, kan bli en annen mens saken går. Det som sto, blir stående ved siden av: samtykker ble gitt av dem
-- som hadde ansvaret da.
alter table foresatt
    add column til     timestamptz,
    add column til_av  uuid references person,
    add column versjon integer not null default 1,
    add check ((til is null) = (til_av is null));
create index foresatt_til_av on foresatt (til_av);
comment on column foresatt.til is 'Når hun ikke lenger var foresatt i saken; tom mens hun er det.';
comment on column foresatt.til_av is 'Den som skrev det.';
comment on column foresatt.versjon is 'Øker for hver retting, så to som retter samtidig, får vite om hverandre.';

create table foresattversjon (
    id             uuid primary key,
    sak            uuid        not null references sak,
    foresatt       uuid        not null references foresatt,
    versjon        integer     not null,
    navn           text        not null,
    relasjon       text        not null,
    foreldreansvar boolean     not null,
    person         uuid references person,
    til            timestamptz not null,
    av             uuid        not null references person,
    unique (foresatt, versjon)
);
create index foresattversjon_sak on foresattversjon (sak);
create index foresattversjon_person on foresattversjon (person);
create index foresattversjon_av on foresattversjon (av);
comment on table foresattversjon is 'Det som har stått om en foresatt før.';
comment on column foresattversjon.id is 'Radens id.';
comment on column foresattversjon.sak is 'Saken.';
comment on column foresattversjon.foresatt is 'Den foresatte.';
comment on column foresattversjon.versjon is 'Nummeret på versjonen, fra 1.';
comment on column foresattversjon.navn is 'Navnet som sto.';
comment on column foresattversjon.relasjon is 'Relasjonen som sto.';
comment on column foresattversjon.foreldreansvar is 'Om hun sto med foreldreansvar.';
comment on column foresattversjon.person is 'Hvem hun er i kommunen, slik det sto; tom for de fleste.';
comment on column foresattversjon.til is 'Når det ble rettet.';
comment on column foresattversjon.av is 'Den som rettet.';
call vern_saksinnhold('foresattversjon');

-- Utløseren er den andre linja: sak.foresatte melder henne først, så det hun hadde i saken, går videre. Den som er ute, er ikke
-- foresatt; kommer hun inn igjen, er hun inhabil igjen.
drop trigger foresatt_er_inhabil on foresatt;
create trigger foresatt_er_inhabil after insert or update of person, til on foresatt
    for each row when (new.person is not null and new.til is null) execute function foresatt_er_inhabil();

-- Den som slutter i jobben, er fortsatt foresatt for sitt eget barn.
create or replace function ingenting_hviler() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    if exists (select 1 from stafettpinne where holder = new.id and til is null)
       or exists (select 1 from overlevering where til = new.id and svart is null)
       or exists (select 1 from oppgave where behandler = new.id and status = 'aapen')
       or exists (select 1 from oppgavekandidat where gruppe = 'p:' || new.id)
       or exists (select 1 from akuttdeltaker where person = new.id)
       or exists (select 1 from tiltak t join sak s on s.id = t.sak where t.person = new.id and s.status = 'aapen'
                     and t.status in ('foreslaatt', 'tatt_imot', 'gjennomfoert'))
       or exists (select 1 from sakstilgang where person = new.id and til is null and rolle <> 'foresatt') then
        raise exception 'Noe hviler på person %', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

-- Om saken er åpen, trengs av den som skal vite at en sak ikke har noen leder, uten å se den.
create or replace view saksmerke as
    select id, saksnummer, case when exists (select 1 from adressesperre a where a.sak = sak.id and a.til is null) then '••'
                           else left(fornavn, 1) || left(etternavn, 1) end as initialer, kommune, enhet, status
      from sak where (select stafett_kjent());
