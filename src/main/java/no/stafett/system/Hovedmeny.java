package no.stafett.system;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;

/** Valgene øverst på hver side, i rekkefølge: den som ikke slipper inn på en side, tilbys den ikke. */
enum Hovedmeny {
    MIN_DAG("/", "ramme.minDag", bruker -> true),
    OPPGAVER("/oppgaver", "ramme.oppgaver", Hovedmeny::arbeiderISaker),
    SAKER("/saker", "ramme.saker", Hovedmeny::arbeiderISaker),
    VERKTOEY("/verktoey", "ramme.verktoey", bruker -> true),
    INNSIKT("/innsikt", "ramme.innsikt", Hovedmeny::serStans),
    TALL("/innsikt/flyt", "ramme.innsikt", bruker -> !serStans(bruker) && serTall(bruker)),
    SPORING("/sporing", "ramme.sporing", bruker -> bruker.har(Rolle.PERSONVERN) || bruker.har(Rolle.LEDER)),
    ORGANISASJON("/organisasjon", "ramme.organisasjon", bruker -> bruker.har(Rolle.LEDER) || bruker.har(Rolle.SYSTEMADMIN)),
    REGLER("/innsikt/regler", "ramme.regler", bruker -> !serStans(bruker) && bruker.har(Rolle.FAGANSVARLIG)),
    VEILEDERE("/handlingsveiledere", "ramme.veiledere", bruker -> bruker.har(Rolle.FAGANSVARLIG) || bruker.har(Rolle.KOORDINATOR)),
    LOVHENVISNINGER("/lovhenvisninger", "ramme.lov", bruker -> bruker.har(Rolle.FAGANSVARLIG) || bruker.har(Rolle.KOORDINATOR));

    /** De som ser tallene om kommunen uten å se sakene (domenets matrise §7). */
    private static final Set<Rolle> SER_TALL = Set.of(Rolle.KE, Rolle.RESSURSPERSON, Rolle.FAGANSVARLIG, Rolle.PERSONVERN);

    /** Sidene med tall står side om side, og er ikke under hverandre. */
    private static final List<String> TALLSIDER = List.of("/innsikt/flyt", "/innsikt/belastning", "/innsikt/modell", "/innsikt/tall");

    private final String sti;
    private final String tekst;
    private final Predicate<Bruker> tilbysTil;

    Hovedmeny(String sti, String tekst, Predicate<Bruker> tilbysTil) {
        this.sti = sti;
        this.tekst = tekst;
        this.tilbysTil = tilbysTil;
    }

    /** Valgene denne brukeren har, der det hun står på, er merket. */
    static List<Ramme.Valg> valg(String sti, Bruker bruker) {
        return Stream.of(values()).filter(valg -> valg.tilbysTil.test(bruker)).map(valg -> new Ramme.Valg(valg.sti, valg.tekst, valg.erHer(sti))).toList();
    }

    private boolean erHer(String her) {
        return this == MIN_DAG ? sti.equals(her) : this == TALL ? TALLSIDER.stream().anyMatch(her::startsWith) : her.startsWith(sti);
    }

    private static boolean arbeiderISaker(Bruker bruker) {
        return bruker.harEnAv(Rolle::erFagperson);
    }

    private static boolean serStans(Bruker bruker) {
        return bruker.har(Rolle.LEDER) || bruker.har(Rolle.KOORDINATOR);
    }

    private static boolean serTall(Bruker bruker) {
        return bruker.harEnAv(SER_TALL::contains);
    }
}
