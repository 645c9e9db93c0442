-- En rad i lista skal kunne vises av det som står i den. Saksnummeret, forbokstavene og om saken har en adressesperre ble slått opp i saken, med
-- reglene for radene, for hver rad som ble vist; om noen er minnet om en evaluering, i tre tabeller. Utløserne holder dem like saken.
alter table oppgave add column saksnummer text;
alter table oppgave add column forbokstaver text;
alter table oppgave add column sperret boolean not null default false;
alter table oppgave add column minnet boolean not null default false;
alter table oppgavekandidat add column sperret boolean not null default false;
comment on column oppgave.saksnummer is 'Sakens.';
comment on column oppgave.forbokstaver is 'De to første bokstavene i navnet saken gjelder. Vises aldri når oppgaven er sperret.';
comment on column oppgave.sperret is 'Saken har en adressesperre nå; hvem den stenger ute, svarer lesergrenser() på.';
comment on column oppgave.minnet is 'Det er en gang minnet om en evaluering i saken; når, svarer paaminnet() på.';
comment on column oppgavekandidat.sperret is 'Som oppgave.sperret.';

-- Saken låses: en tidtaker kan lage en oppgave mens noen setter en adressesperre eller retter navnet, og ingen av dem ville ellers sett den andre.
create function oppgave_fra_saken() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    select s.enhet is distinct from new.enhet, s.saksnummer, left(s.fornavn, 1) || left(s.etternavn, 1)
      into new.gjest, new.saksnummer, new.forbokstaver from sak s where s.id = new.sak for no key update;
    new.sperret := exists (select 1 from adressesperre a where a.sak = new.sak and a.til is null);
    new.minnet := exists (select 1 from paaminnelse m where m.sak = new.sak);
    return new;
end $$;
revoke all on function oppgave_fra_saken() from public;
drop trigger oppgave_gjest on oppgave;
create trigger oppgave_fra_saken before insert or update of enhet, sak on oppgave for each row execute function oppgave_fra_saken();

create function oppgavene_foelger_navnet() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    update oppgave set saksnummer = new.saksnummer, forbokstaver = left(new.fornavn, 1) || left(new.etternavn, 1) where sak = new.id;
    return null;
end $$;
revoke all on function oppgavene_foelger_navnet() from public;
create trigger sak_oppgavene_foelger after update of saksnummer, fornavn, etternavn on sak for each row
    when ((old.saksnummer, old.fornavn, old.etternavn) is distinct from (new.saksnummer, new.fornavn, new.etternavn))
    execute function oppgavene_foelger_navnet();

create function oppgavene_foelger_sperren() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
declare
    er_sperret boolean := exists (select 1 from adressesperre a where a.sak = new.sak and a.til is null);
begin
    update oppgave set sperret = er_sperret where sak = new.sak and sperret <> er_sperret;
    update oppgavekandidat k set sperret = er_sperret from oppgave o where o.sak = new.sak and k.oppgave = o.id and k.sperret <> er_sperret;
    return null;
end $$;
revoke all on function oppgavene_foelger_sperren() from public;
create trigger adressesperre_oppgavene_foelger after insert or update of til, sak on adressesperre for each row execute function oppgavene_foelger_sperren();

create function oppgavene_er_minnet() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    update oppgave set minnet = true where sak = new.sak and not minnet;
    return null;
end $$;
revoke all on function oppgavene_er_minnet() from public;
create trigger paaminnelse_oppgavene after insert on paaminnelse for each row execute function oppgavene_er_minnet();

create or replace function oppgavekandidat_kopierer() returns trigger language plpgsql as $$
begin
    select o.sak, o.kommune, o.enhet, o.nivaa, o.prioritet, o.skjermet, o.frist, o.opprettet, o.tittel, o.sperret
      into strict new.sak, new.kommune, new.enhet, new.nivaa, new.prioritet, new.skjermet, new.frist, new.opprettet, new.tittel, new.sperret
      from oppgave o where o.id = new.oppgave;
    return new;
end $$;

update oppgave o set saksnummer = s.saksnummer, forbokstaver = left(s.fornavn, 1) || left(s.etternavn, 1),
       sperret = exists (select 1 from adressesperre a where a.sak = s.id and a.til is null), minnet = exists (select 1 from paaminnelse m where m.sak = s.id)
  from sak s where s.id = o.sak;
update oppgavekandidat k set sperret = true from oppgave o where o.id = k.oppgave and o.sperret;
alter table oppgave alter column saksnummer set not null;
alter table oppgave alter column forbokstaver set not null;
drop view minnet_sak;

-- Tallene leses av indeksene alene; da må også dette stå i dem.
drop index oppgave_enhet_frist;
drop index oppgave_enhet_tittel;
drop index oppgave_fullfoert;
drop index oppgavekandidat_frist;
drop index oppgavekandidat_tittel;
drop index oppgavekandidat_fremmed_frist;
create index oppgave_enhet_frist on oppgave (enhet, fristorden, id) include (sak, kommune, sperret) where status = 'aapen' and not skjermet;
create index oppgave_enhet_tittel on oppgave (enhet, tittel, fristorden, id) include (sak, kommune, sperret) where status = 'aapen' and not skjermet;
create index oppgave_fullfoert on oppgave (fullfoert_av, avsluttet, id) include (sak, kommune, sperret) where status = 'fullfoert' and not skjermet;
create index oppgavekandidat_frist on oppgavekandidat (gruppe, fristorden, oppgave) include (sak, enhet, kommune, sperret) where ledig and not skjermet;
create index oppgavekandidat_tittel on oppgavekandidat (gruppe, tittel, fristorden, oppgave) include (sak, enhet, kommune, sperret) where ledig and not skjermet;
create index oppgavekandidat_fremmed_frist on oppgavekandidat (gruppe, enhet, fristorden, oppgave) include (sak, kommune, sperret) where ledig and not skjermet and fremmed;
