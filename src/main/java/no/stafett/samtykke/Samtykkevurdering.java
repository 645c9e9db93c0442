package no.stafett.samtykke;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Foresatt;
import no.stafett.sak.HvemGjelder;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.samtykke.Delingshjemler.Delingshjemmel;
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

    /**
     * Alt svaret på om en tjeneste kan få del i saken, hviler på. Leses én gang; så kan det spørres om alle tjenester, slag og dager uten at
     * databasen spørres igjen.
     *
     * @param sagt          alt som er sagt i saken, eldste først
     * @param hjemler       lovhjemlene som er lagt i saken
     * @param foresatte     også de som ikke er det lenger, uten foreldreansvar, sist
     * @param tidligereNavn det noen av dem het før en skrivefeil ble rettet
     * @param paragrafer    bestemmelsene kommunen selv har skrevet, etter nøkkelen
     */
    record Saksbilde(Sak sak, List<Erklaering> sagt, List<Delingshjemmel> hjemler, List<Foresatt> foresatte,
            Map<String, Foresatt> tidligereNavn, Map<String, String> paragrafer) {

        List<Erklaering> om(String tjeneste) {
            return sagt.stream().filter(e -> e.tjeneste().equals(tjeneste)).toList();
        }

        /** Tjenestene det er sagt noe om, den første først. */
        Stream<String> tjenester() {
            return sagt.stream().map(Erklaering::tjeneste).distinct();
        }

        boolean harHjemmel(String tjeneste, LocalDate dag) {
            return hjemler.stream().anyMatch(h -> h.tjeneste().equals(tjeneste) && h.gjelder(dag));
        }

        /** Siste dag for hvert svar og hver hjemmel som ikke er avsluttet; null for dem uten slutt. */
        Stream<LocalDate> sisteDager(String tjeneste) {
            return Stream.concat(om(tjeneste).stream().map(Erklaering::til),
                    hjemler.stream().filter(h -> h.tjeneste().equals(tjeneste) && h.avsluttet() == null).map(Delingshjemmel::til));
        }

        /** De som må svare, med det som er sagt i denne lista. */
        Partene partene(List<Erklaering> svar) {
            return new Partene(foresatte, tidligereNavn, svar);
        }
    }

    /** Om tjenesten kan få del i saken denne dagen, norsk tid. */
    boolean gjelder(SakId sakId, String tjeneste, LocalDate dag) {
        return gjelder(bilde(sakId), tjeneste, dag);
    }

    boolean gjelder(Saksbilde bilde, String tjeneste, LocalDate dag) {
        return vurder(bilde, tjeneste, dag).aapner();
    }

    /** Det som gjelder i saken nå, lest én gang, for den som skal spørre flere ganger. */
    Saksbilde bilde(SakId sakId) {
        Sak sak = saker.hent(sakId);
        return new Saksbilde(sak, erklaeringer.iSak(sakId), hjemler.iSak(sakId), saker.foresatteOgTidligere(sakId), saker.tidligereNavn(sakId),
                regler.paragrafer(sak.kommune()));
    }

    /** Svaret fra tabellen: det første slaget opplysninger som åpner, ellers det for alminnelige opplysninger. */
    Regelsvar vurder(SakId sakId, String tjeneste, LocalDate dag) {
        return vurder(bilde(sakId), tjeneste, dag);
    }

    Regelsvar vurder(Saksbilde bilde, String tjeneste, LocalDate dag) {
        List<Regelsvar> svar = spoersmaal(bilde, tjeneste, dag).map(s -> regler.spoer(s, dag)).toList();
        return svar.stream().filter(Regelsvar::aapner).findFirst().orElse(svar.get(0));
    }

    /** Den første dagen etter {@code dag} det ikke lenger gjelder; tom når ingen slutt er kjent. */
    Optional<LocalDate> slutter(SakId sakId, String tjeneste, LocalDate dag) {
        return slutter(bilde(sakId), tjeneste, dag);
    }

    Optional<LocalDate> slutter(Saksbilde bilde, String tjeneste, LocalDate dag) {
        return skifter(bilde, tjeneste, dag).filter(Predicate.not(d -> gjelder(bilde, tjeneste, d))).findFirst();
    }

    /** Dagene etter denne da svaret kan bli et annet, den første først. */
    private Stream<LocalDate> skifter(Saksbilde bilde, String tjeneste, LocalDate dag) {
        Stream<LocalDate> frister = bilde.sisteDager(tjeneste).filter(Objects::nonNull).map(til -> til.plusDays(1));
        return Stream.concat(frister, bursdager(bilde.sak(), tjeneste)).filter(d -> d.isAfter(dag)).distinct().sorted();
    }

    /** Den første dagen noe som gjelder i dag, ikke lenger gjelder; tom når ingen slutt er kjent. */
    Optional<LocalDate> foersteSlutt(SakId sakId) {
        LocalDate idag = klokke.idag();
        Saksbilde bilde = bilde(sakId);
        return bilde.tjenester().filter(t -> gjelder(bilde, t, idag)).flatMap(t -> slutter(bilde, t, idag).stream()).min(Comparator.naturalOrder());
    }

    /**
     * Hvordan det står til for hvert slag opplysninger det er svart om, også den voksnes egne, som aldri åpner saken.
     *
     * @return regelsvaret etter slaget, i rekkefølgen på skjemaet
     */
    Map<String, Regelsvar> slagene(Saksbilde bilde, String tjeneste, LocalDate dag) {
        Map<String, Regelsvar> alle = new LinkedHashMap<>();
        hvertSlag(bilde, tjeneste, dag).forEach(s -> alle.put(s.slag(), regler.spoer(s, dag)));
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
        return omfang(bilde(sakId));
    }

    List<Omfang> omfang(Saksbilde bilde) {
        LocalDate idag = klokke.idag();
        return bilde.tjenester().flatMap(t -> hvertSlag(bilde, t, idag)
                .map(Spoersmaal::utenHjemmel).filter(s -> !NyttSvar.ALMINNELIG.equals(s.slag()) && kanLese(s, idag))
                .map(s -> new Omfang(t, s.slag(), slutter(s, idag).orElse(null)))).toList();
    }

    /**
     * Om noen annen tjeneste kan få del i saken i dag.
     *
     * @param slutter den første dagen ingen kan det lenger; null når ingen slutt er kjent
     */
    record Stand(boolean aapen, LocalDate slutter) {
    }

    Stand stand(Saksbilde bilde) {
        LocalDate idag = klokke.idag();
        List<Optional<LocalDate>> slutt = Stream.concat(bilde.tjenester(), bilde.hjemler().stream().map(Delingshjemmel::tjeneste)).distinct()
                .filter(t -> gjelder(bilde, t, idag)).map(t -> slutter(bilde, t, idag)).toList();
        return new Stand(!slutt.isEmpty(), slutt.stream().anyMatch(Optional::isEmpty) ? null
                : slutt.stream().flatMap(Optional::stream).max(Comparator.naturalOrder()).orElse(null));
    }

    private Optional<LocalDate> slutter(Spoersmaal om, LocalDate dag) {
        return skifter(om.bilde(), om.tjeneste(), dag).filter(d -> !kanLese(om, d)).findFirst();
    }

    private boolean kanLese(Spoersmaal om, LocalDate dag) {
        return regler.spoer(om, dag).kanDelesMed()
                && (!EGNE.equals(om.slag()) || om.bilde().partene(om.svar()).hverVoksen(dag, om.sak().hvemGjelder() != HvemGjelder.BARN));
    }

    private static Stream<Spoersmaal> hvertSlag(Saksbilde bilde, String tjeneste, LocalDate dag) {
        List<Erklaering> om = bilde.om(tjeneste);
        Stream<Spoersmaal> egne = om.stream().filter(Predicate.not(Erklaering::kanAapne)).limit(1).map(e -> new Spoersmaal(bilde, tjeneste,
                EGNE, om.stream().filter(s -> s.handlerOm(EGNE)).toList(), List.of(), false, ""));
        return Stream.concat(spoersmaal(bilde, tjeneste, dag), egne);
    }

    /** Hva tabellen sier om noe som holdes tilbake for foresatte. @param grunn ungVilIkkeDele eller skadeForBarnet */
    Regelsvar holdtTilbake(Sak sak, String tjeneste, String slag, String grunn) {
        LocalDate idag = klokke.idag();
        long aar = Samtykkeregler.Alder.aar(sak.foedselsdato(), idag);
        boolean gammelNok = aar >= regler.alder(sak.kommune(), tjeneste, slag).holderTilbakeFra();
        String fakta = "ungVilIkkeDele".equals(grunn) && !gammelNok ? "" : grunn;
        return regler.spoer(new Spoersmaal(bilde(sak.id()), tjeneste, slag, List.of(), List.of(), false, fakta), idag);
    }

    /** Barnet er gammelt nok til at det alltid skal høres, og ingen har skrevet hva det mener. */
    boolean maaHoeres(Sak sak, String egenTjeneste) {
        int fra = regler.alder(sak.kommune(), egenTjeneste, NyttSvar.ALMINNELIG).hoeresFra();
        return Samtykkeregler.Alder.aar(sak.foedselsdato(), klokke.idag()) >= fra && !erklaeringer.barnetErHoert(sak.id());
    }

    /** De som må svare i saken, og det som er sagt om hvem som har foreldreansvaret. */
    Partene partene(SakId sakId) {
        Saksbilde bilde = bilde(sakId);
        return bilde.partene(bilde.sagt());
    }

    private static Stream<Spoersmaal> spoersmaal(Saksbilde bilde, String tjeneste, LocalDate dag) {
        List<Erklaering> om = bilde.om(tjeneste);
        boolean hjemmel = bilde.harHjemmel(tjeneste, dag);
        return AAPNER.stream().filter(slag -> AAPNER.get(0).equals(slag) || om.stream().anyMatch(e -> e.opplysningstype().equals(slag)))
                .map(slag -> new Spoersmaal(bilde, tjeneste, slag, om.stream().filter(e -> e.handlerOm(slag)).toList(), bilde.sagt(), hjemmel, ""));
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
