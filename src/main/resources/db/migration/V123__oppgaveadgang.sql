-- Det som avgjør om noen kan se og ta en oppgave, i ett oppslag med en plan som huskes: om hun kan ta den, om en adressesperre stenger saken for
-- henne, og om hun gjør den som vikar. Den inhabile kan ikke ta noe i saken; akuttrommet er ikke saken. Én rad, også når oppgaven ikke finnes.
create function oppgaveadgang(hvilken text, hvem uuid, grupper text[], naar timestamptz)
    returns table (kandidat boolean, stengt boolean, fravaerende uuid, overtas boolean)
    language plpgsql stable parallel safe set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    i_saken uuid;
    vernet boolean;
begin
    select o.sak, o.skjermet into i_saken, vernet from oppgave o where o.id = hvilken;
    kandidat := exists (select 1 from oppgavekandidat k where k.oppgave = hvilken and k.gruppe = any (grupper))
            and (vernet or not exists (select 1 from inhabile_saker(hvem) i where i.sak = i_saken));
    stengt := exists (select 1 from adressesperre a where a.sak = i_saken and a.til is null)
            and exists (select 1 from sperrede_saker(hvem, naar) u where u.sak = i_saken);
    if exists (select 1 from vikariat v where v.vikar = hvem and v.avsluttet is null) then
        select v.fravaerende, v.overtas into fravaerende, overtas from vikaroppgaver(hvem, naar) v where v.oppgave = hvilken limit 1;
    end if;
    return next;
end $$;

-- Rollen i saken trengs til hver rad i sporet; hva som stenger henne ute, og om oppgaven er hennes, bare når noe er lest. Svarene er de samme
-- som i V79, funnet ett for ett, så det første som svarer, er det siste som spørres.
drop function spor_sammenheng(uuid, uuid, text, timestamptz);
create function spor_sammenheng(hvem uuid, hvilken uuid, hvilken_oppgave text, naar timestamptz, lest boolean)
    returns table (sak uuid, kommune text, saksrolle text, jobbrolle text, enhet uuid, paa_oppgaven boolean, skjermet boolean, hinder text)
    language plpgsql stable security definer set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    sakens_enhet uuid;
    oppgavens record;
    ser boolean;
    inhabil boolean;
begin
    select o.sak, o.skjermet, o.behandler into oppgavens from oppgave o where o.id = hvilken_oppgave;
    sak := coalesce(hvilken, oppgavens.sak);
    skjermet := coalesce(oppgavens.skjermet, false);
    select s.kommune, s.enhet into kommune, sakens_enhet from sak s where s.id = spor_sammenheng.sak;
    if kommune is null then
        select p.kommune into kommune from person p where p.id = hvem;
    end if;
    if hvem is null then
        paa_oppgaven := false;
        return next;
        return;
    end if;
    ser := ser_saken(hvem, spor_sammenheng.sak, naar);
    inhabil := exists (select 1 from inhabile_saker(hvem) i where i.sak = spor_sammenheng.sak);
    if ser then
        select t.rolle into saksrolle from sakstilgang t
         where t.sak = spor_sammenheng.sak and t.person = hvem and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar)
           and t.rolle <> 'noedtilgang' and (t.rolle = 'foresatt' or not inhabil)
           and (t.gjennom_enhet is null or exists (select 1 from rolle r where r.person = hvem and r.enhet = t.gjennom_enhet))
         order by array_position(array['stafettholder', 'eier', 'behandler', 'deltaker'], t.rolle) nulls last limit 1;
        if saksrolle is null then
            select 'leder' into saksrolle from sakstilgang t join rolle r on r.enhet = t.enhet and r.rolle = 'leder'
             where t.sak = spor_sammenheng.sak and t.rolle = 'leder' and t.til is null and r.person = hvem
               and (t.utloeper is null or t.utloeper > naar) limit 1;
        end if;
        if saksrolle is null then
            select 'vikar' into saksrolle from vikarsaker(hvem, naar) w where w.sak = spor_sammenheng.sak limit 1;
        end if;
        if saksrolle is null then
            select t.rolle into saksrolle from sakstilgang t
             where t.sak = spor_sammenheng.sak and t.person = hvem and t.til is null and t.omfang = 'alt' and t.utloeper > naar
               and t.rolle = 'noedtilgang' limit 1;
        end if;
    end if;
    select r.rolle into jobbrolle from rolle r where r.person = hvem order by r.enhet nulls last, r.rolle limit 1;
    select r.enhet into enhet from rolle r where r.person = hvem and r.enhet is not null
     order by r.enhet = sakens_enhet desc nulls last, r.enhet limit 1;
    if lest then
        paa_oppgaven := coalesce(oppgavens.behandler = hvem, false)
            or exists (select 1 from overlevering v where v.sak = spor_sammenheng.sak and v.til = hvem and v.svart is null)
            or exists (select 1 from oppgavekandidat k where k.oppgave = hvilken_oppgave and k.gruppe = any (oppgavegrupper(hvem)));
        hinder := case when ser then null when inhabil then 'inhabil'
                       when exists (select 1 from sperrede_saker(hvem, naar) u where u.sak = spor_sammenheng.sak) then 'sperret' end;
    end if;
    return next;
end $$;

-- Bare programmet spør dem; ingen annen rolle skal få det de svarer (V50).
revoke execute on function spor_sammenheng(uuid, uuid, text, timestamptz, boolean), vikarsaker(uuid, timestamptz), ser_saken(uuid, uuid, timestamptz),
    synlige_saker(uuid, timestamptz) from public;
grant execute on function spor_sammenheng(uuid, uuid, text, timestamptz, boolean), vikarsaker(uuid, timestamptz), ser_saken(uuid, uuid, timestamptz),
    synlige_saker(uuid, timestamptz) to stafett_app;
