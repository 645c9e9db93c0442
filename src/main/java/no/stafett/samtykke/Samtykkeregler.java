package no.stafett.samtykke;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.stafett.prosess.Beslutninger;
import no.stafett.sak.Sak;
import no.stafett.samtykke.Samtykkevurdering.Saksbilde;
import no.stafett.tilgang.lov.Lovhenvisninger;
import org.springframework.stereotype.Component;

/** Legger det som er sagt i en sak, fram for beslutningstabellene {@code samtykke} og {@code samtykkealder}. */
@Component
class Samtykkeregler {

    private final Beslutninger tabeller;
    private final Lovhenvisninger lov;

    Samtykkeregler(Beslutninger tabeller, Lovhenvisninger lov) {
        this.tabeller = tabeller;
        this.lov = lov;
    }

    /**
     * Et spørsmål om én tjeneste.
     *
     * @param svar       det som er sagt om tjenesten for dette slaget opplysninger, eldste først
     * @param alt        alt som er sagt i saken, også om andre tjenester, eldste først
     * @param lovhjemmel om en lov gir rett til å dele uten samtykke
     * @param holdesTilbake ungVilIkkeDele eller skadeForBarnet når det spørres om det som holdes tilbake for foresatte; ellers tom
     */
    record Spoersmaal(Saksbilde bilde, String tjeneste, String slag, List<Erklaering> svar, List<Erklaering> alt, boolean lovhjemmel, String holdesTilbake) {

        Sak sak() {
            return bilde.sak();
        }

        /** En lov gir det nødvendige av de alminnelige opplysningene (domenets C4), og ikke slaget det spørres om her. */
        Spoersmaal utenHjemmel() {
            return new Spoersmaal(bilde, tjeneste, slag, svar, alt, false, holdesTilbake);
        }

        /** Den voksne opplysningene handler om, sa sist ja til det; det noen andre har sagt, har ikke noe å si (domenets C5). */
        boolean eierSamtykker(LocalDate dag) {
            List<Erklaering> egne = svar.stream().filter(Predicate.not(Erklaering::kanAapne)).toList();
            return egne.stream().anyMatch(ja -> ja.gjelder(dag) && svar.subList(svar.indexOf(ja), svar.size()).stream()
                    .noneMatch(senere -> !senere.erJa() && senere.erFraSamme(ja)));
        }
    }

    /** Aldersgrensene for tjenesten i kommunen: dens egen tabell, ellers kommunens, ellers den felles. */
    Alder alder(String kommune, String tjeneste, String slag) {
        return Alder.av(tabeller.regnUt("samtykkealder", trapp(kommune, tjeneste), Map.of("tjeneste", tjeneste, "opplysningstype", slag)).orElseThrow());
    }

    /** Bestemmelsene slik kommunen selv skriver dem, etter nøkkelen. */
    Map<String, String> paragrafer(String kommune) {
        return lov.egne(kommune);
    }

    private static List<String> trapp(String kommune, String tjeneste) {
        return List.of(kommune + "." + tjeneste, kommune);
    }

    /** Et samtykke som er falt bort, er grunnen til et nei bare når ikke noe annet gir et ja. */
    Regelsvar spoer(Spoersmaal om, LocalDate dag) {
        Partene partene = om.bilde().partene(om.svar()).hørOmAnsvaret(om.alt());
        Regelsvar svar = slaaOpp(om, partene, dag, false);
        return svar.aapner() || !partene.noeErFaltBort(dag) ? svar : slaaOpp(om, partene, dag, true);
    }

    private Regelsvar slaaOpp(Spoersmaal om, Partene partene, LocalDate dag, boolean bortfalt) {
        Alder alder = alder(om.sak().kommune(), om.tjeneste(), om.slag());
        Map<String, Object> fakta = new HashMap<>(Map.of("lovhjemmel", om.lovhjemmel(), "bortfalt", bortfalt,
                "opplysningstype", om.slag(), "hvemGjelder", om.sak().hvemGjelder().navn(),
                "aldersgruppe", alder.gruppe(om.sak().foedselsdato(), dag), "foreldreansvar", partene.foreldreansvar(),
                "foresatteSamtykker", partene.foresatte(dag), "selvSamtykker", partene.selv(dag),
                "barnevernSamtykker", partene.barnevern(dag), "foresatteOgsaa", alder.foresatteOgsaa()));
        // Det døren aldri spør om: AKUTT skal ikke kunne merkes her, og det som holdes tilbake, spørres det om for seg.
        for (String nei : new String[] {"mistanke", "anonym", "internt", "ungVilIkkeDele", "skadeForBarnet"}) {
            fakta.put(nei, om.holdesTilbake().equals(nei));
        }
        fakta.put("eierSamtykker", om.eierSamtykker(dag));
        Regelsvar svar = Regelsvar.av(tabeller.regnUt("samtykke", trapp(om.sak().kommune(), om.tjeneste()), fakta).orElseThrow());
        return Optional.ofNullable(om.bilde().paragrafer().get("samtykke." + svar.rad())).map(svar::medRettsregel).orElse(svar);
    }

    /**
     * Aldersgrensene for en tjeneste, fra tabellen {@code samtykkealder}.
     *
     * @param selvFra       år da ungdommen svarer selv
     * @param hoeresFra     år da barnet alltid skal høres
     * @param holderTilbakeFra år da barnet kan be om at et helseforhold ikke går til foresatte
     * @param foresatteOgsaa om foresatte også skal si ja for ungdom
     */
    record Alder(int selvFra, int myndigFra, int hoeresFra, int holderTilbakeFra, boolean foresatteOgsaa) {

        static Alder av(Map<String, Object> rad) {
            return new Alder(tall(rad, "selvFra"), tall(rad, "myndigFra"), tall(rad, "hoeresFra"), tall(rad, "holderTilbakeFra"),
                    Boolean.TRUE.equals(rad.get("foresatteOgsaa")));
        }

        static long aar(LocalDate foedselsdato, LocalDate dag) {
            return ChronoUnit.YEARS.between(foedselsdato, dag);
        }

        /** barn, ungdom eller myndig, den dagen. */
        String gruppe(LocalDate foedselsdato, LocalDate dag) {
            long aar = aar(foedselsdato, dag);
            return aar >= myndigFra ? "myndig" : aar >= selvFra ? "ungdom" : "barn";
        }

        /** Dagen noen fyller år; den som er født 29. februar, gjør det 1. mars når året ikke har den dagen. */
        static LocalDate bursdag(LocalDate foedselsdato, int aar) {
            LocalDate dag = foedselsdato.plusYears(aar);
            return dag.getDayOfMonth() == foedselsdato.getDayOfMonth() ? dag : dag.plusDays(1);
        }

        private static int tall(Map<String, Object> rad, String felt) {
            return ((Number) rad.get(felt)).intValue();
        }
    }
}
