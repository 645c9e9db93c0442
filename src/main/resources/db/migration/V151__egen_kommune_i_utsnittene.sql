-- Det som går som eieren, går forbi reglene for radene, og sa til nå ja til alle som er inne. Nå er den andre linja også der: bare sakene i
-- leserens egen kommune. Bakgrunnsarbeid ser alle.

create or replace function saker_med_initialer(i_kommunen text, initialene text, hoeyst int) returns table (sak uuid)
    language plpgsql stable security definer set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    if stafett_bakgrunn() or i_kommunen = stafett_kommune() then
        return query
        select s.id from sak s
         where s.kommune = i_kommunen and upper(left(s.fornavn, 1) || left(s.etternavn, 1)) = upper(initialene)
           and not exists (select 1 from adressesperre a where a.sak = s.id and a.til is null)
         order by s.opprettet desc limit hoeyst;
    end if;
end $$;
comment on function saker_med_initialer is 'Sakene i leserens kommune med disse initialene, de nyeste; til søket i oppgavelista. Tomt for en annen kommune.';

-- Kommunen slås opp i planen, én gang for hver spørring, og ikke med et kall (V107).
create or replace view saksmerke as
    select id, saksnummer, case when exists (select 1 from adressesperre a where a.sak = sak.id and a.til is null) then '••'
                           else left(fornavn, 1) || left(etternavn, 1) end as initialer, kommune, enhet, status
      from sak where (select stafett_bakgrunn()) or kommune = (select p.kommune from person p where p.id = (select stafett_person()));
comment on view saksmerke is 'Det oppgavelista viser om hvilken sak det er, også for den som kan ta en oppgave i en sak hun ikke ser: saksnummer og initialer, og uten initialer ved adressesperre. Bare sakene i leserens kommune.';

-- Koordinatoren får vite hvilken uke, ikke hvilken dag: dagen, enheten og grunnen til sammen er nesten et navn, og sto den samme dagen der i to
-- måneder, var det lett å se at det var den samme saken. Uka er den samme fra dag til dag, så ingen kan finne dagen ved å se når tallet skifter.
create or replace function stans_i_kommunen(idag date)
    returns table (navn text, enhet uuid, nivaa integer, regel text, tyngde integer, fra date, frist date, ball text, hos uuid)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select x.navn, x.enhet, s.nivaa, x.regel, x.tyngde, date_trunc('week', x.fra)::date, date_trunc('week', x.frist)::date, x.ball, x.hos
      from innsikt_stans x join sak s on s.id = x.sak and s.status = 'aapen'
     where x.kommune = (select stafett_kommune())
       and exists (select 1 from rolle r where r.person = (select stafett_person()) and r.rolle = 'koordinator')
       and not exists (select 1 from adressesperre a where a.sak = x.sak and a.til is null)
       and not exists (select 1 from innsikt_utsettelse u where u.sak = x.sak and u.gjort_om is null and u.til > idag)
$$;
comment on function stans_i_kommunen(date) is 'Sakene som står fast i leserens kommune, under et navn som bare gjelder denne måneden, og med mandagen i uka i stedet for dagen; tomt for andre enn koordinatoren.';
comment on table innsikt_maaned is 'Det koordinatorens navn på sakene lages av. Nytt hver måned, og det gamle slettes: navnet alene sier ikke hvilken sak det var forrige måned. Enheten, nivået, grunnen og uka kan si det likevel, der det er få; navnene gjør det tungvint, ikke umulig.';
comment on column innsikt_stans.navn is 'Det koordinatoren kaller saken denne måneden. Hindrer ikke at den som skriver ned lista, kjenner igjen en sak der det er få.';

-- Ingen annen rolle skal kunne kalle det som går som eieren (V50). En utløser trenger ingen rett: den sjekkes når utløseren lages.
do $$
declare
    f record;
begin
    for f in select p.oid::regprocedure navn, p.prorettype = 'trigger'::regtype utloeser from pg_proc p
              where p.pronamespace = 'stafett'::regnamespace and p.prosecdef
                and (p.proacl is null or exists (select 1 from aclexplode(p.proacl) r where r.grantee = 0 and r.privilege_type = 'EXECUTE')) loop
        execute format('revoke execute on function %s from public', f.navn);
        if not f.utloeser then
            execute format('grant execute on function %s to stafett_app', f.navn);
        end if;
    end loop;
end $$;
