-- Oppgavelista for den som har mye: prioritet, oppfølging til en dato og en reservasjon som slutter av seg selv, og det lista
-- sorterer og velger på som egne kolonner i den raden hver side leses fra (ADR 0050).
alter table oppgave
    add column prioritet    smallint not null default 0 check (prioritet between 0 and 2),
    add column vent_til     date,
    add column reservert_til timestamptz;
alter table oppgave
    add column fristorden date     not null generated always as (coalesce(frist, 'infinity'::date)) stored,
    add column nivaaorden smallint not null generated always as (3 - nivaa) stored,
    add column hastorden  smallint not null generated always as (2 - prioritet) stored;
comment on column oppgave.prioritet is '0 vanlig, 1 viktig, 2 haster.';
comment on column oppgave.vent_til is 'Dagen den som har oppgaven, tar den opp igjen. Fram til da ligger den i fanen På vent.';
comment on column oppgave.reservert_til is 'Når reservasjonen slutter av seg selv; tom når den ikke gjør det.';
comment on column oppgave.fristorden is 'Fristen slik lista sorterer: en oppgave uten frist kommer sist.';
comment on column oppgave.nivaaorden is 'Nivået slik lista sorterer: det høyeste først.';
comment on column oppgave.hastorden is 'Prioriteten slik lista sorterer: det som haster, først.';

-- Alt stiger, også det som skal vises med det høyeste først: da er neste side én sammenligning av hele nøkkelen, og en indeks svarer.
drop index oppgave_enhet;
drop index oppgave_mine;
drop index oppgave_fullfoert;
create index oppgave_mine on oppgave (behandler, fristorden, id) where status = 'aapen' and not skjermet;
create index oppgave_enhet_frist on oppgave (enhet, fristorden, id) include (sak, kommune) where status = 'aapen' and not skjermet;
create index oppgave_enhet_alder on oppgave (enhet, opprettet, id) where status = 'aapen' and not skjermet;
create index oppgave_enhet_nivaa on oppgave (enhet, nivaaorden, fristorden, id) where status = 'aapen' and not skjermet;
create index oppgave_enhet_prioritet on oppgave (enhet, hastorden, fristorden, id) where status = 'aapen' and not skjermet;
create index oppgave_fullfoert on oppgave (fullfoert_av, avsluttet, id) include (sak, kommune) where status = 'fullfoert' and not skjermet;

alter table oppgavekandidat
    add column sak       uuid,
    add column kommune   text,
    add column enhet     uuid,
    add column nivaa     integer,
    add column prioritet smallint,
    add column skjermet  boolean;
update oppgavekandidat k set sak = o.sak, kommune = o.kommune, enhet = o.enhet, nivaa = o.nivaa, prioritet = o.prioritet, skjermet = o.skjermet, frist = o.frist,
       opprettet = o.opprettet from oppgave o where o.id = k.oppgave;
alter table oppgavekandidat
    alter column sak set not null,
    alter column kommune set not null,
    alter column enhet set not null,
    alter column nivaa set not null,
    alter column prioritet set not null,
    alter column skjermet set not null;
alter table oppgavekandidat
    add column fristorden date     not null generated always as (coalesce(frist, 'infinity'::date)) stored,
    add column nivaaorden smallint not null generated always as (3 - nivaa) stored,
    add column hastorden  smallint not null generated always as (2 - prioritet) stored;
comment on column oppgavekandidat.sak is 'Kopi av oppgavens sak.';
comment on column oppgavekandidat.kommune is 'Kopi av oppgavens kommune.';
comment on column oppgavekandidat.enhet is 'Kopi av oppgavens enhet.';
comment on column oppgavekandidat.nivaa is 'Kopi av oppgavens nivå.';
comment on column oppgavekandidat.prioritet is 'Kopi av oppgavens prioritet.';
comment on column oppgavekandidat.skjermet is 'Kopi: hører til akuttrommet.';
comment on column oppgavekandidat.fristorden is 'Som i oppgaven.';
comment on column oppgavekandidat.nivaaorden is 'Som i oppgaven.';
comment on column oppgavekandidat.hastorden is 'Som i oppgaven.';

drop index oppgavekandidat_frist;
drop index oppgavekandidat_alder;
drop index oppgavekandidat_enhet;
create index oppgavekandidat_frist on oppgavekandidat (gruppe, fristorden, oppgave) include (sak, enhet, kommune) where ledig and not skjermet;
create index oppgavekandidat_alder on oppgavekandidat (gruppe, opprettet, oppgave) where ledig and not skjermet;
create index oppgavekandidat_nivaa on oppgavekandidat (gruppe, nivaaorden, fristorden, oppgave) where ledig and not skjermet;
create index oppgavekandidat_prioritet on oppgavekandidat (gruppe, hastorden, fristorden, oppgave) where ledig and not skjermet;

-- Kopiene følger oppgaven, uansett hvem som skriver.
create function oppgavekandidat_kopierer() returns trigger language plpgsql as $$
begin
    select o.sak, o.kommune, o.enhet, o.nivaa, o.prioritet, o.skjermet, o.frist, o.opprettet
      into strict new.sak, new.kommune, new.enhet, new.nivaa, new.prioritet, new.skjermet, new.frist, new.opprettet
      from oppgave o where o.id = new.oppgave;
    return new;
end $$;
create trigger oppgavekandidat_kopierer before insert on oppgavekandidat for each row execute function oppgavekandidat_kopierer();

create function oppgavekandidat_foelger() returns trigger language plpgsql as $$
begin
    update oppgavekandidat set enhet = new.enhet, prioritet = new.prioritet, frist = new.frist where oppgave = new.id;
    return null;
end $$;
create trigger oppgavekandidat_foelger after update of enhet, prioritet, frist on oppgave for each row
    when ((old.enhet, old.prioritet, old.frist) is distinct from (new.enhet, new.prioritet, new.frist))
    execute function oppgavekandidat_foelger();
