-- Søket i oppgavelista: saksnummer, trinn og initialer, og navn i de sakene den som søker, ser. Det tåler en skrivefeil.
-- Utvidelsen er en databasens eier selv kan slå på («trusted»).
create extension if not exists pg_trgm;

-- Titlene er noen få fra modellene. Den som søker, treffer dem først, og siden finnes radene fra en indeks med tittelen i.
create table oppgavetittel (
    tittel text primary key
);
comment on table oppgavetittel is 'Titlene oppgavene har hatt, fra modellene; det søket treffer i.';
comment on column oppgavetittel.tittel is 'Tittelen.';
insert into oppgavetittel (tittel) select distinct tittel from oppgave where not skjermet;

create function oppgavetittel_huskes() returns trigger language plpgsql as $$
begin
    insert into oppgavetittel (tittel) values (new.tittel) on conflict do nothing;
    return null;
end $$;
create trigger oppgavetittel_huskes after insert on oppgave for each row when (not new.skjermet) execute function oppgavetittel_huskes();

alter table oppgavekandidat add column tittel text;
update oppgavekandidat k set tittel = o.tittel from oppgave o where o.id = k.oppgave;
alter table oppgavekandidat alter column tittel set not null;
comment on column oppgavekandidat.tittel is 'Kopi av oppgavens tittel.';
create or replace function oppgavekandidat_kopierer() returns trigger language plpgsql as $$
begin
    select o.sak, o.kommune, o.enhet, o.nivaa, o.prioritet, o.skjermet, o.frist, o.opprettet, o.tittel
      into strict new.sak, new.kommune, new.enhet, new.nivaa, new.prioritet, new.skjermet, new.frist, new.opprettet, new.tittel
      from oppgave o where o.id = new.oppgave;
    return new;
end $$;
create index oppgavekandidat_tittel on oppgavekandidat (gruppe, tittel, fristorden, oppgave) include (sak, enhet, kommune) where ledig and not skjermet;
create index oppgave_enhet_tittel on oppgave (enhet, tittel, fristorden, id) include (sak, kommune) where status = 'aapen' and not skjermet;

-- Saksnummeret skrives sjelden helt; initialene er to bokstaver, og like for mange.
create index sak_nummer_del on sak using gin (saksnummer gin_trgm_ops);
create index sak_initialer on sak (kommune, upper(left(fornavn, 1) || left(etternavn, 1)), opprettet desc);

-- Begynnelsen på et ord, eller nesten et av ordene: én feil i seks bokstaver gir minst 0,4.
create function ligner(skrevet text, tekst text) returns boolean language sql immutable parallel safe
    return position(' ' || lower(skrevet) in ' ' || lower(tekst)) > 0 or (length(skrevet) > 4 and word_similarity(lower(skrevet), lower(tekst)) >= 0.4);
