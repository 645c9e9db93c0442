-- Koordinatorens liste talte og ordnet alt som står fast i kommunen, for hver side. Nå er det regnet ut på forhånd når en sak ses på: sakens verste
-- grunn, uka den tidligste fristen er i, og hvilken rad som er sakens første. Siden leses i rekkefølge til den er full, og tallene i indeksen.
alter table innsikt_stans add column foerst boolean;
alter table innsikt_stans add column tyngst integer;
alter table innsikt_stans add column ukefrist date;
alter table innsikt_stans add column ukefra date;
comment on column innsikt_stans.foerst is 'Om dette er den av sakens grunner som telles når saker telles. Hver sak har én.';
comment on column innsikt_stans.tyngst is 'Tyngden til den verste av sakens grunner.';
comment on column innsikt_stans.ukefrist is 'Mandagen i uka til den tidligste av sakens frister.';
comment on column innsikt_stans.ukefra is 'Mandagen i uka saken begynte å vente.';
update innsikt_stans x set foerst = n.foerst, tyngst = n.tyngst, ukefrist = n.ukefrist, ukefra = n.ukefra
  from (select sak, regel, row_number() over (partition by sak order by tyngde desc, frist, regel) = 1 foerst, max(tyngde) over s tyngst,
               date_trunc('week', (min(frist) over s)::timestamp)::date ukefrist, date_trunc('week', (min(fra) over s)::timestamp)::date ukefra
          from innsikt_stans window s as (partition by sak)) n where n.sak = x.sak and n.regel = x.regel;
alter table innsikt_stans alter column foerst set not null, alter column tyngst set not null, alter column ukefrist set not null, alter column ukefra set not null;

drop index innsikt_stans_kommune;
create index innsikt_stans_kommune on innsikt_stans (kommune, regel, foerst);
create index innsikt_stans_alvor on innsikt_stans (kommune, (-tyngst), (ukefrist - date '2000-01-01'), navn) where foerst;
create index innsikt_stans_ventet on innsikt_stans (kommune, (ukefra - date '2000-01-01'), (-tyngst), navn) where foerst;
create index innsikt_stans_regel_alvor on innsikt_stans (kommune, regel, (-tyngst), (ukefrist - date '2000-01-01'), navn);
create index innsikt_stans_regel_ventet on innsikt_stans (kommune, regel, (ukefra - date '2000-01-01'), (-tyngst), navn);

-- Det som lukkes, er borte fra lista i det samme, så ingen må slå opp hver sak for å vite om den er åpen.
create function lukket_sak_staar_ikke() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    delete from innsikt_stans where sak = new.id;
    return null;
end $$;
create trigger sak_staar_ikke after update of status on sak for each row when (new.status <> 'aapen') execute function lukket_sak_staar_ikke();
delete from innsikt_stans x using sak s where s.id = x.sak and s.status <> 'aapen';

create function er_koordinator() returns boolean language sql stable security definer set search_path = stafett, pg_temp as $$
    select exists (select 1 from rolle r where r.person = (select stafett_person()) and r.rolle = 'koordinator')
$$;
comment on function er_koordinator() is 'Om leseren er koordinator.';

-- Det som er utsatt eller sperret, er lite av det som står, og trekkes fra det som er telt.
create function stanstall_i_kommunen(idag date) returns table (regel text, saker bigint)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    with telt as (
        select x.regel, x.foerst, count(*) antall from innsikt_stans x
         where x.kommune = (select stafett_kommune()) and (select er_koordinator()) group by x.regel, x.foerst
        union all
        select x.regel, x.foerst, -count(*)
          from (select u.sak from innsikt_utsettelse u where u.gjort_om is null and u.til > idag
                 union select a.sak from adressesperre a where a.til is null) b join innsikt_stans x on x.sak = b.sak
         where x.kommune = (select stafett_kommune()) and (select er_koordinator()) group by x.regel, x.foerst)
    select t.regel, sum(t.antall)::bigint from telt t group by t.regel having sum(t.antall) > 0
    union all select null, coalesce(sum(t.antall), 0)::bigint from telt t where t.foerst
$$;
comment on function stanstall_i_kommunen(date) is 'Hvor mange saker hver grunn gjelder i leserens kommune, og, uten grunn, hvor mange saker som står; null saker for andre enn koordinatoren.';

-- Hver av de fire rekkefølgene er en egen setning, så hver leser sin egen indeks.
create function stansside_i_kommunen(idag date, bare text, ventet boolean, etter1 integer, etter2 integer, etter3 text, antall integer)
    returns table (navn text, enhet uuid, nivaa integer, regel text, tyngde integer, fra date, frist date, ball text, hos uuid)
    language plpgsql stable security definer set search_path = stafett, pg_temp as $$
declare
    noekler text := case when ventet then 'x.ukefra - date ''2000-01-01'', -x.tyngst, x.navn' else '-x.tyngst, x.ukefrist - date ''2000-01-01'', x.navn' end;
begin
    if not er_koordinator() then
        return;
    end if;
    return query execute format($side$
        with side as (
            select x.sak from innsikt_stans x where x.kommune = $1 and %2$s and %3$s
               and not exists (select 1 from adressesperre a where a.sak = x.sak and a.til is null)
               and not exists (select 1 from innsikt_utsettelse u where u.sak = x.sak and u.gjort_om is null and u.til > $3)
             order by %1$s limit $7)
        select x.navn, x.enhet, s.nivaa, x.regel, x.tyngde, date_trunc('week', x.fra::timestamp)::date, date_trunc('week', x.frist::timestamp)::date, x.ball, x.hos
          from side join innsikt_stans x on x.sak = side.sak join sak s on s.id = x.sak$side$,
            noekler, case when bare is null then 'x.foerst' else 'x.regel = $2' end, case when etter3 is null then 'true' else '(' || noekler || ') > ($4, $5, $6)' end)
        using stafett_kommune(), bare, idag, etter1, etter2, etter3, antall;
end $$;
comment on function stansside_i_kommunen(date, text, boolean, integer, integer, text, integer) is 'Så mange saker som står fast i leserens kommune, etter merket (ingen: fra begynnelsen), med bare denne grunnen (ingen: alle), med alle grunnene til hver, i uordnet rekkefølge. Under et navn som bare gjelder denne måneden, og med mandagen i uka i stedet for dagen; tomt for andre enn koordinatoren.';

drop function stans_i_kommunen(date);

-- Ingen annen rolle skal kunne kalle det som går som eieren (V50). En utløser trenger ingen rett: den sjekkes når utløseren lages.
revoke all on function lukket_sak_staar_ikke() from public;
revoke all on function er_koordinator(), stanstall_i_kommunen(date), stansside_i_kommunen(date, text, boolean, integer, integer, text, integer) from public;
grant execute on function er_koordinator(), stanstall_i_kommunen(date), stansside_i_kommunen(date, text, boolean, integer, integer, text, integer) to stafett_app;
