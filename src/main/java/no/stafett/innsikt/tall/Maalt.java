package no.stafett.innsikt.tall;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Det som telles. Hvert er ett stykke SQL over {@code saker} som gir én rad for hver som telles: saken, gruppa, enheten tallet hører til, og
 * dagen. Tallet er radene, så et tall og lista det åpner, kan ikke si forskjellige ting; lederens tall og kommunens leser det samme stykket.
 * Ingenting fra akuttrommet er med.
 */
public enum Maalt {

    /** Sakene som er åpne når perioden er slutt, etter nivå. */
    AAPNE("select k.sak, 'nivaa/' || k.nivaa, a.enhet, DAG(k.tid), null from stand k join saker a on a.id = k.sak where a.enhet = any(:enheter)"),

    /** Det saken venter på, etter trinn; oppgave_sak. */
    TRINN("select o.sak, o.nivaa || '/' || o.trinn, a.enhet, DAG(o.opprettet), o.id from oppgave o join saker a on a.id = o.sak where a.enhet = any(:enheter) and o.prosess like 'nivaa%' and AAPEN_OPPGAVE"),

    /** De av dem som er over fristen. */
    OVER("select o.sak, o.nivaa || '/' || o.trinn, a.enhet, DAG(o.opprettet), o.id from oppgave o join saker a on a.id = o.sak where a.enhet = any(:enheter) and o.prosess like 'nivaa%' and AAPEN_OPPGAVE and o.frist < :idag"),

    /** Saker som begynte eller ble åpnet igjen, etter måned. */
    INN("select k.sak, MAANED(k.tid), a.enhet, DAG(k.tid), null from skifte k join saker a on a.id = k.sak where a.enhet = any(:enheter) and k.til_nivaa is not null and k.foer is null and k.tid >= :fra"),

    /** Saker som sluttet, etter måned. */
    UT("select k.sak, MAANED(k.tid), a.enhet, DAG(k.tid), null from skifte k join saker a on a.id = k.sak where a.enhet = any(:enheter) and k.til_nivaa is null and k.foer is not null and k.tid >= :fra"),

    /** Beslutningene, etter nivå og hva som ble valgt; de som siden ble angret, er ikke med; avklaring_sak. */
    VALG("select v.sak, 'nivaa/' || v.nivaa || '/' || v.valgt, a.enhet, DAG(v.avgjort), null from avklaring v join saker a on a.id = v.sak where a.enhet = any(:enheter) and v.avgjort >= :fra and v.avgjort < :til and v.valgt not in ('gjenaapnet', 'angret') and not exists (select 1 from avklaring x where x.angrer = v.id)"),

    /** Avsluttede saker som ble åpnet igjen; avklaring_sak. */
    GJENAAPNET("select v.sak, 'alle', a.enhet, DAG(v.avgjort), null from avklaring v join saker a on a.id = v.sak where a.enhet = any(:enheter) and v.avgjort >= :fra and v.avgjort < :til and v.valgt = 'gjenaapnet'"),

    /** Evalueringene som skulle vært holdt, og om de ble det; går dagen ut i en helg eller ferie, er neste arbeidsdag i tide; tiltaksplan_sak, evaluering_plan. */
    EVALUERING("""
            select t.sak, case when e.tid is null then 'ikke_holdt' when DAG(e.tid) <= arbeidsdag_etter(a.enhet, t.evalueringsdato, 0) then 'i_tide' else 'for_sent' end, a.enhet,
                   t.evalueringsdato, null
              from tiltaksplan t join saker a on a.id = t.sak
             cross join lateral (select min(e.tid) tid from evaluering e where e.plan = t.id and e.angret is null and e.tid < :til) e
             where a.enhet = any(:enheter) and t.evalueringsdato >= DAG(:fra::timestamptz) and t.evalueringsdato < DAG(:til::timestamptz) and (e.tid is not null
                   or t.gjelder and a.status = 'aapen' and arbeidsdag_etter(a.enhet, t.evalueringsdato, 0) < :idag)"""),

    /** Om barnet hadde sagt hva hun mener, før evalueringen og etter den forrige; som regelen «barnet er ikke hørt»; evaluering_sak, svar_sak. */
    BARNET("""
            select e.sak, case when HOERT then 'hoert' else 'ikke_hoert' end, a.enhet, DAG(e.tid), null
              from evaluering e join saker a on a.id = e.sak and a.hvem_gjelder = 'barn'
             cross join lateral (select coalesce((select max(f.tid) from evaluering f where f.sak = e.sak and f.angret is null and f.tid < e.tid),
                       (select min(p.opprettet) from tiltaksplan p where p.sak = e.sak), '-infinity'::timestamptz) tid) x
             where a.enhet = any(:enheter) and e.angret is null and e.tid >= :fra and e.tid < :til"""),

    /** Åpne oppgaver i enheten, etter hvem som har dem. */
    OPPGAVER("select o.sak, coalesce(o.behandler::text, 'ledig'), o.enhet, DAG(o.opprettet), o.id from oppgave o join saker a on a.id = o.sak where o.enhet = any(:enheter) and AAPEN_OPPGAVE"),

    /** Stafettpinnene i åpne saker, etter hvem som har dem: enheten hun arbeider i, helst sakens; stafettpinne_sak. */
    PINNER("""
            select p.sak, p.holder::text, h.enhet, DAG(p.fra), null from stafettpinne p join stand k on k.sak = p.sak join saker a on a.id = p.sak
             cross join lateral (select coalesce((select r.enhet from rolle r where r.person = p.holder and r.enhet is not null
                       order by r.enhet = a.enhet desc, r.enhet limit 1), a.enhet) enhet) h
             where p.fra < :til and (p.til is null or p.til >= :til) and h.enhet = any(:enheter)"""),

    /**
     * Det enheten er bedt om å bli med på og ikke har svart på. Saken er det bare enheten som spør, som ser, så det er de samme som i
     * oppgavelista: aldri i en sak en adressesperre eller inhabilitet stenger for henne.
     */
    UBESVART("""
            select o.sak, f.tjeneste || '/' || e.tjeneste, o.enhet, DAG(o.opprettet), o.id from oppgave o join saksmerke m on m.id = o.sak
              join enhet f on f.id = m.enhet join enhet e on e.id = o.enhet
             where o.enhet = any(:enheter) and o.prosess = 'invitasjon' and not o.oeving and AAPEN_OPPGAVE
               and o.sak <> all(cast((select g.stengt from lesergrenser(:person, :naa) g) as uuid[]))"""),

    /** Sakene som venter på svar fra en annen tjeneste, etter hvem som venter på hvem; invitasjon_sak. */
    VENTER("""
            select i.sak, f.tjeneste || '/' || e.tjeneste, i.enhet, DAG(i.invitert), null from invitasjon i join saker a on a.id = i.sak
              join enhet f on f.id = a.enhet join enhet e on e.id = i.enhet
             where a.enhet = any(:enheter) and i.invitert < :til and (i.svart is null or i.svart >= :til) and i.bortfalt is null""");

    private static final String AAPEN = "o.opprettet < :til and (o.avsluttet is null or o.avsluttet >= :til) and not o.skjermet";
    private static final String HOERT = """
            exists (select 1 from svar v where v.sak = e.sak and v.tid > x.tid and v.tid < e.tid and not v.skjermet and v.stroeket is null and v.skjema <> 'tiltaksplan'
                       and btrim(coalesce(v.innhold ->> 'barnetsStemme', '')) <> '')
                or exists (select 1 from moete m where m.sak = e.sak and m.start > x.tid and m.start < e.tid and m.status = 'holdt' and m.barnet in ('deltar', 'deltar_delvis'))""";

    /** Hva som skjedde med hver sak, og hvor den står når perioden er slutt; nivaaendring_sak. */
    private static final String SKIFTENE = """
            , skifte as (select n.sak, n.tid, n.til_nivaa, lag(n.til_nivaa) over w foer, lead(n.tid) over w neste from nivaaendring n join saker a on a.id = n.sak
                  where n.tid < :til window w as (partition by n.sak order by n.tid, n.fra_nivaa nulls first, n.id)),
            stand as (select sak, til_nivaa nivaa, tid from skifte where neste is null and til_nivaa is not null)""";

    private final String stykke;

    Maalt(String stykke) {
        this.stykke = stykke;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Maalt> finn(String id) {
        return Arrays.stream(values()).filter(m -> m.id().equals(id)).findFirst();
    }

    /** Om det er noe noen bærer, og ikke noe som har skjedd. */
    public boolean erBelastning() {
        return this == OPPGAVER || this == PINNER || this == UBESVART || this == VENTER;
    }

    /** @param saker spørringen som gir sakene det telles i: id, enhet, status og hvem_gjelder */
    String sql(String saker) {
        return "with saker as materialized (" + saker + ")" + SKIFTENE + ", rad (sak, gruppe, enhet, dag, oppgave) as (" + oversatt() + ")\n";
    }

    private String oversatt() {
        return stykke.replace("AAPEN_OPPGAVE", AAPEN).replace("HOERT", HOERT).replaceAll("DAG\\(([^()]*)\\)", "(($1) at time zone 'Europe/Oslo')::date")
                .replaceAll("MAANED\\(([^()]*)\\)", "to_char(($1) at time zone 'Europe/Oslo', 'YYYY-MM')");
    }
}
