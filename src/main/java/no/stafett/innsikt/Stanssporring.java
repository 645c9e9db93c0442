package no.stafett.innsikt;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Alle reglene som én spørring. Den skriver {@code innsikt_stans}: det som ikke lenger står fast, tas bort, det nye legges til, og det som er
 * likt, røres ikke.
 */
final class Stanssporring {

    /**
     * Øving og det som er avsluttet, er aldri med. Om saken har et akuttrom, spørres det ikke om: lista skal se lik ut for dem utenfor (ADR 0015).
     * sak_pkey, stafettpinne_en, nivaaendring_sak.
     */
    private static final String AAPEN = """
            aapen as materialized (select s.id, s.kommune, s.enhet, e.tjeneste, s.nivaa, s.opprettet, s.opprettet_av, h.holder, h.avtalt, h.fra holdt_fra,
                       coalesce((select max(n.tid) from nivaaendring n where n.sak = s.id and n.fra_nivaa is distinct from n.til_nivaa), s.opprettet) nivaa_fra
                  from sak s join enhet e on e.id = s.enhet left join stafettpinne h on h.sak = s.id and h.til is null
                 where s.status = 'aapen' and not s.oeving and %s)""";

    /** Den nærmeste raden gjelder. */
    private static final String OPPSETT = """
            oppsett as materialized (select distinct on (r.regel, e.kommune, e.tjeneste) r.regel, e.kommune, e.tjeneste, r.paa, r.dager
                  from (select distinct kommune, tjeneste from enhet) e
                  join KILDEN r on (r.kommune is null or r.kommune = e.kommune) and (r.tjeneste is null or r.tjeneste = e.tjeneste)
                 order by r.regel, e.kommune, e.tjeneste, r.kommune nulls last, r.tjeneste nulls last)""";

    /** Fristen som går ut på en fridag, går ut første arbeidsdag etter. Den verste av flere like grunner er den som står. */
    private static final String FUNNET = "funnet (sak, fra, frist, ball, person, hos, regel, tyngde) as (%s)";
    private static final String STANS = """
            , stansen as (select distinct on (f.sak, f.regel) f.sak, f.regel, a.kommune, a.enhet, f.tyngde, f.fra, d.dag frist, f.ball, f.person, f.hos,
                       upper(regexp_replace(left(encode(sha256(convert_to(m.noekkel || f.sak, 'UTF8')), 'hex'), 12), '(....)(....)(....)', '\\1-\\2-\\3')) navn
                  from funnet f join aapen a on a.id = f.sak join innsikt_maaned m on m.kommune = a.kommune and m.maaned = :maaned cross join lateral (select arbeidsdag_etter(a.enhet, f.frist, 0) dag) d
                 where f.frist < :idag and d.dag < :idag order by f.sak, f.regel, d.dag, f.fra, f.person, f.hos),
            stans as materialized (select g.*, row_number() over (partition by g.sak order by g.tyngde desc, g.frist, g.regel) = 1 foerst, max(g.tyngde) over s tyngst,
                       date_trunc('week', (min(g.frist) over s)::timestamp)::date ukefrist, date_trunc('week', (min(g.fra) over s)::timestamp)::date ukefra
                  from stansen g window s as (partition by g.sak))""";

    /** Oppsettet slik det ville vært. @see Regelproeve */
    private static final String OM = """
            (select i.regel, i.kommune, i.tjeneste, i.paa, i.dager from innsikt_regel i
              where not (i.regel = :regel and i.kommune is not distinct from :kommune and i.tjeneste is not distinct from cast(:tjeneste as text))
             union all select :regel, :kommune, cast(:tjeneste as text), cast(:paa as boolean), cast(:dager as integer) where :egen)""";

    /** Begge lesningene teller like, med mandagen i uka i stedet for dagen. */
    private static final String UTSLAG = """
            , ny as (select distinct f.sak from funnet f join aapen a on a.id = f.sak where f.frist < :idag and arbeidsdag_etter(a.enhet, f.frist, 0) < :idag),
            foer as (select distinct f.sak from naa f join aapen a on a.id = f.sak where f.frist < :idag and arbeidsdag_etter(a.enhet, f.frist, 0) < :idag)
            select count(*) filter (where f.sak is null), count(*) filter (where n.sak is null) from ny n full join foer f on f.sak = n.sak
             where not exists (select 1 from adressesperre a where a.sak = coalesce(n.sak, f.sak) and a.til is null)
               and not exists (select 1 from innsikt_utsettelse u where u.sak = coalesce(n.sak, f.sak) and u.gjort_om is null and u.til > :idag)""";

    /**
     * {@code not in} slås opp i det som er funnet, uansett hvor lite databasen tror det er. Med {@code not exists} trodde den på to rader, og så gjennom alt
     * som er funnet for hver rad som står: med 200 000 åpne saker ble den ikke ferdig.
     */
    private static final String SKRIV = """
            , bort as (delete from innsikt_stans x where %s and (x.sak, x.regel) not in (select n.sak, n.regel from stans n) returning 1)
            insert into innsikt_stans as x (sak, regel, kommune, enhet, tyngde, fra, frist, ball, person, hos, navn, foerst, tyngst, ukefrist, ukefra)
            select sak, regel, kommune, enhet, tyngde, fra, frist, ball, person, hos, navn, foerst, tyngst, ukefrist, ukefra from stans
            on conflict (sak, regel) do update set kommune = excluded.kommune, enhet = excluded.enhet, tyngde = excluded.tyngde, fra = excluded.fra,
                   frist = excluded.frist, ball = excluded.ball, person = excluded.person, hos = excluded.hos, navn = excluded.navn, foerst = excluded.foerst,
                   tyngst = excluded.tyngst, ukefrist = excluded.ukefrist, ukefra = excluded.ukefra
             where (x.enhet, x.tyngde, x.fra, x.frist, x.ball, x.person, x.hos, x.navn, x.foerst, x.tyngst, x.ukefrist, x.ukefra)
                   is distinct from (excluded.enhet, excluded.tyngde, excluded.fra, excluded.frist, excluded.ball, excluded.person, excluded.hos, excluded.navn,
                                     excluded.foerst, excluded.tyngst, excluded.ukefrist, excluded.ukefra)""";

    static final String ALT = av("true", "true");
    /** Bare sakene i {@code :saker}. */
    static final String NOEN = av("s.id = any(:saker)", "x.sak = any(:saker)");

    private Stanssporring() {
    }

    private static String av(String hvilke, String hvilkeFraFoer) {
        String regler = Arrays.stream(Regel.values()).map(Stanssporring::stykke).collect(Collectors.joining("\nunion all\n"));
        return "with " + AAPEN.formatted(hvilke) + ",\n" + OPPSETT.replace("KILDEN", "innsikt_regel") + ",\n" + FUNNET.formatted(regler) + STANS
                + SKRIV.formatted(hvilkeFraFoer);
    }

    /** Bare én regel i én kommune, med et annet oppsett; skriver ingenting. Gir hvor mange saker som kommer med, og hvor mange som går ut. */
    static String proev(Regel regel) {
        String stykke = stykke(regel, regel.ukesql());
        return "with " + AAPEN.formatted("s.kommune = :kommune") + ",\n" + OPPSETT.replace("KILDEN", OM) + ",\n" + OPPSETT.replace("KILDEN", "innsikt_regel").replaceFirst("oppsett", "gjelder")
                + ",\n" + FUNNET.formatted(stykke) + ",\n" + FUNNET.replaceFirst("funnet", "naa").formatted(stykke.replace("join oppsett r", "join gjelder r")) + UTSLAG;
    }

    private static String stykke(Regel regel) {
        return stykke(regel, regel.sql());
    }

    private static String stykke(Regel regel, String sql) {
        return "select *, '" + regel.id() + "', " + regel.tyngde() + " from (" + sql + ") _" + regel.name();
    }
}
