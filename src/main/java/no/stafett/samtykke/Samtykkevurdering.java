package no.stafett.samtykke;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.samtykke.Samtykkeregler.Spoersmaal;
import org.springframework.stereotype.Component;

/** Svarer på om en tjeneste kan få del i saken en bestemt dag, og hvilken dag svaret ikke lenger er ja. */
@Component
class Samtykkevurdering {

    /** Slagene som kan åpne saken. Foresattes egne opplysninger åpner bare for seg selv (domenets C5). */
    private static final List<String> AAPNER = List.of(NyttSvar.ALMINNELIG, "helse", "barnevern");

    private static final String EGNE = "foresattes_egne";

    private final Saker saker;
    private final Erklaeringer erklaeringer;
    private final Delingshjemler hjemler;
    private final Samtykkeregler regler;
    private final Forretningsklokke klokke;

    Samtykkevurdering(Saker saker, Erklaeringer erklaeringer, Delingshjemler hjemler, Samtykkeregler regler, Forretningsklokke klokke) {
        this.saker = saker;
        this.erklaeringer = erklaeringer;
        this.hjemler = hjemler;
        this.regler = regler;
        this.klokke = klokke;
    }

    /** Om tjenesten kan få del i saken denne dagen, norsk tid. */
    boolean gjelder(SakId sakId, String tjeneste, LocalDate dag) {
        return vurder(sakId, tjeneste, dag).aapner();
    }

    /** Svaret fra tabellen: det første slaget opplysninger som åpner, ellers det for alminnelige opplysninger. */
    Regelsvar vurder(SakId sakId, String tjeneste, LocalDate dag) {
        List<Regelsvar> svar = spoersmaal(sakId, tjeneste, dag).map(s -> regler.spoer(s, dag)).toList();
        return svar.stream().filter(Regelsvar::aapner).findFirst().orElse(svar.get(0));
    }

    /** Den første dagen etter {@code dag} det ikke lenger gjelder; tom når ingen slutt er kjent. */
    Optional<LocalDate> slutter(SakId sakId, String tjeneste, LocalDate dag) {
        Sak sak = saker.hent(sakId);
        return Stream.concat(svarFrister(sakId, tjeneste), bursdager(sak, tjeneste)).filter(d -> d.isAfter(dag)).distinct().sorted()
                .filter(Predicate.not(d -> gjelder(sakId, tjeneste, d))).findFirst();
    }

    /** Den første dagen noe som gjelder i dag, ikke lenger gjelder; tom når ingen slutt er kjent. */
    Optional<LocalDate> foersteSlutt(SakId sakId) {
        LocalDate idag = klokke.idag();
        return erklaeringer.iSak(sakId).stream().map(Erklaering::tjeneste).distinct().filter(t -> gjelder(sakId, t, idag))
                .flatMap(t -> slutter(sakId, t, idag).stream()).min(Comparator.naturalOrder());
    }

    /**
     * Hvordan det står til for hvert slag opplysninger det er svart om, også den voksnes egne, som aldri åpner saken.
     *
     * @return regelsvaret etter slaget, i rekkefølgen på skjemaet
     */
    Map<String, Regelsvar> slagene(SakId sakId, String tjeneste, LocalDate dag) {
        Map<String, Regelsvar> alle = new LinkedHashMap<>();
        hvertSlag(sakId, tjeneste, dag).forEach(s -> alle.put(s.slag(), regler.spoer(s, dag)));
        return alle;
    }

    /**
     * Et slag opplysninger tjenesten kan lese om i dag, ved siden av de alminnelige.
     *
     * @param slutter den første dagen den ikke lenger kan det; null når ingen slutt er kjent
     */
    record Omfang(String tjeneste, String slag, LocalDate slutter) {
    }

    /** Alt det er sagt ja til utover alminnelige opplysninger, som gjelder i dag. */
    List<Omfang> omfang(SakId sakId) {
        LocalDate idag = klokke.idag();
        return erklaeringer.iSak(sakId).stream().map(Erklaering::tjeneste).distinct().flatMap(t -> hvertSlag(sakId, t, idag)
                .map(Spoersmaal::utenHjemmel).filter(s -> !NyttSvar.ALMINNELIG.equals(s.slag()) && regler.spoer(s, idag).kanDelesMed())
                .map(s -> new Omfang(t, s.slag(), slutter(s, idag).orElse(null)))).toList();
    }

    private Optional<LocalDate> slutter(Spoersmaal om, LocalDate dag) {
        return Stream.concat(svarFrister(om.sak().id(), om.tjeneste()), bursdager(om.sak(), om.tjeneste())).filter(d -> d.isAfter(dag)).distinct()
                .sorted().filter(d -> !regler.spoer(om, d).kanDelesMed()).findFirst();
    }

    private Stream<Spoersmaal> hvertSlag(SakId sakId, String tjeneste, LocalDate dag) {
        List<Erklaering> om = om(sakId, tjeneste);
        Stream<Spoersmaal> egne = om.stream().filter(Predicate.not(Erklaering::kanAapne)).limit(1).map(e -> new Spoersmaal(saker.hent(sakId), tjeneste,
                EGNE, om.stream().filter(s -> s.handlerOm(EGNE)).toList(), List.of(), false, ""));
        return Stream.concat(spoersmaal(sakId, tjeneste, dag), egne);
    }

    /** Hva tabellen sier om noe som holdes tilbake for foresatte. @param grunn ungVilIkkeDele eller skadeForBarnet */
    Regelsvar holdtTilbake(Sak sak, String tjeneste, String slag, String grunn) {
        LocalDate idag = klokke.idag();
        long aar = Samtykkeregler.Alder.aar(sak.foedselsdato(), idag);
        boolean gammelNok = aar >= regler.alder(sak.kommune(), tjeneste, slag).holderTilbakeFra();
        String fakta = "ungVilIkkeDele".equals(grunn) && !gammelNok ? "" : grunn;
        return regler.spoer(new Spoersmaal(sak, tjeneste, slag, List.of(), List.of(), false, fakta), idag);
    }

    /** Barnet er gammelt nok til at det alltid skal høres, og ingen har skrevet hva det mener. */
    boolean maaHoeres(Sak sak, String egenTjeneste) {
        int fra = regler.alder(sak.kommune(), egenTjeneste, NyttSvar.ALMINNELIG).hoeresFra();
        return Samtykkeregler.Alder.aar(sak.foedselsdato(), klokke.idag()) >= fra && !erklaeringer.barnetErHoert(sak.id());
    }

    /** De som må svare i saken, og det som er sagt om hvem som har foreldreansvaret. */
    Partene partene(SakId sakId) {
        return regler.partene(sakId, erklaeringer.iSak(sakId));
    }

    private Stream<Spoersmaal> spoersmaal(SakId sakId, String tjeneste, LocalDate dag) {
        Sak sak = saker.hent(sakId);
        List<Erklaering> alt = erklaeringer.iSak(sakId);
        List<Erklaering> om = alt.stream().filter(e -> e.tjeneste().equals(tjeneste)).toList();
        boolean hjemmel = hjemler.gjelder(sakId, tjeneste, dag);
        return AAPNER.stream().filter(slag -> AAPNER.get(0).equals(slag) || om.stream().anyMatch(e -> e.opplysningstype().equals(slag)))
                .map(slag -> new Spoersmaal(sak, tjeneste, slag, om.stream().filter(e -> e.handlerOm(slag)).toList(), alt, hjemmel, ""));
    }

    private List<Erklaering> om(SakId sakId, String tjeneste) {
        return erklaeringer.iSak(sakId).stream().filter(e -> e.tjeneste().equals(tjeneste)).toList();
    }

    private Stream<LocalDate> svarFrister(SakId sakId, String tjeneste) {
        return Stream.concat(om(sakId, tjeneste).stream().map(Erklaering::til), hjemler.slutter(sakId, tjeneste))
                .filter(til -> til != null).map(til -> til.plusDays(1));
    }

    /** Dagen den saken gjelder, er myndig og foresatte ikke lenger svarer, slik sakens egen tjeneste har det i tabellen. */
    LocalDate myndighetsdag(Sak sak, String egenTjeneste) {
        return Samtykkeregler.Alder.bursdag(sak.foedselsdato(), regler.alder(sak.kommune(), egenTjeneste, NyttSvar.ALMINNELIG).myndigFra());
    }

    boolean svarerSelv(Sak sak, String tjeneste, LocalDate dag) {
        return !"barn".equals(regler.alder(sak.kommune(), tjeneste, NyttSvar.ALMINNELIG).gruppe(sak.foedselsdato(), dag));
    }

    private Stream<LocalDate> bursdager(Sak sak, String tjeneste) {
        return AAPNER.stream().map(slag -> regler.alder(sak.kommune(), tjeneste, slag)).flatMap(a -> Stream.of(a.selvFra(), a.myndigFra()))
                .distinct().map(aar -> Samtykkeregler.Alder.bursdag(sak.foedselsdato(), aar));
    }
}
