-- Det som gjorde de minste sidene i oppgavelista dyrere enn rettesnora: planene for tre tabeller ingen av radene trengte, og den samme
-- kommunen slått opp med et funksjonskall for hver gren.

-- Bare om det er minnet om noe i saken, til å slippe resten for de sakene der det ikke er det. Når og hva er det paaminnet() som svarer på.
create view minnet_sak as select m.sak from paaminnelse m where (select stafett_kjent());
comment on view minnet_sak is 'Sakene det noen gang er minnet om en evaluering i; bare id-en.';
revoke all on minnet_sak from stafett_app;
grant select on minnet_sak to stafett_app;

-- Går som den som leser, så reglene for de tre tabellene gjelder. Med fast plan: lista spør om én sak om gangen.
create function paaminnet(hvilken uuid) returns timestamptz
    language plpgsql stable parallel safe set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return (select max(m.tid) from paaminnelse m join tiltaksplan t on t.sak = m.sak and t.gjelder and t.evalueringsdato = m.evalueringsdato
             where m.sak = hvilken and not exists (select 1 from evaluering v where v.sak = m.sak and v.tid > m.tid and v.angret is null));
end $$;

-- Det samme som stafett_kommune() svarer, men et oppslag i planen i stedet for et kall for hver gang tabellen er med i en spørring.
alter policy den_som_er_inne on oppgave using ((select stafett_bakgrunn())
    or kommune = (select p.kommune from person p where p.id = (select stafett_person())));
