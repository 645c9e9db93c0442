package no.stafett.sporing;

import java.util.Locale;

/**
 * Reglene som leter etter snoking. Vilkåret gjelder en rad l i {@code lest}; {@code om} er det et funn samles om, så én
 * kveld eller én sak blir ett funn uansett hvor mange sider som ble åpnet.
 */
public enum Regel {

    /** Prøvde å åpne en sak uten å ha eller ha hatt noe der å gjøre. */
    UTEN_ROLLE("l.formaal = 'ingen' and not spor_hadde_rolle(l.person, l.sak, l.tid)", "l.sak::text"),
    /** Hadde en rolle i saken før, men ikke da. */
    ETTER_SLUTT("l.formaal = 'ingen' and spor_hadde_rolle(l.person, l.sak, l.tid)", "l.sak::text"),
    /** Prøvde å åpne en sak hun er inhabil i. */
    INHABIL("l.formaal = 'inhabil'", "l.sak::text"),
    /** Prøvde å åpne en sak med adressesperre som hun ikke er klarert for. */
    SPERRET("l.formaal = 'sperret'", "l.sak::text"),
    /** Leste i en sak hun bare så fordi hun tok seg inn. */
    NOEDTILGANG("l.utfall = 'vist' and l.formaal = 'noedtilgang'", "l.sak::text"),
    /** Leste i en sak som har vært avsluttet lenge. */
    AVSLUTTET("l.utfall = 'vist' and l.formaal <> 'kontroll' and l.avsluttet < l.tid - interval '30 days'", "l.sak::text"),
    /** Egen sak, en slektnings eller en kollegas, så langt det er kjent. */
    NAER("""
            l.utfall = 'vist' and (l.person, l.sak) in (select d.person, d.sak from
                (select distinct person, sak from lest where utfall = 'vist') d where spor_er_naer(d.person, d.sak))""", "l.sak::text"),
    /** Mellom ti om kvelden og seks om morgenen, norsk tid; natten hører til kvelden den begynte. */
    NATT("l.utfall = 'vist' and (l.lokal::time >= '22:00' or l.lokal::time < '06:00')", "(l.lokal - interval '6 hours')::date::text"),
    /** Mange ulike saker innen en time. Timene telles både fra hel og fra halv, så ingen slipper unna over et timeskifte. */
    MANGE("""
            l.utfall = 'vist' and (l.person, l.lokal::date) in (select t.person, t.time::date from
                (select person, sak, date_trunc('hour', lokal) as time from lest where utfall = 'vist' union all
                 select person, sak, date_trunc('hour', lokal + interval '30 minutes') - interval '30 minutes' from lest where utfall = 'vist') t
                group by t.person, t.time having count(distinct t.sak) >= :mange)""", "l.lokal::date::text");

    private final String vilkaar;
    private final String om;

    Regel(String vilkaar, String om) {
        this.vilkaar = vilkaar;
        this.om = om;
    }

    /** Navnet i adresser, tabeller og språkfiler. */
    public String kode() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean gjelderSak() {
        return om.equals("l.sak::text");
    }

    String vilkaar() {
        return vilkaar;
    }

    String om() {
        return om;
    }

    static Regel av(String kode) {
        return valueOf(kode.toUpperCase(Locale.ROOT));
    }
}
