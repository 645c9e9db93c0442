package no.stafett.handlingsveileder.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Trinn;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import org.springframework.stereotype.Component;

/** Hvilke trinn som bruker hvilke skjemaer, i modellene som gjelder for hver tjeneste nå. */
@Component
class Trinnbruk {

    /** Trinnene der står ikke i verktøykassa; akuttkortet sier hva man gjør. */
    private static final String AKUTT = "akutt";
    private static final String FOERSTE = "barnehage";
    private static final int ETTER_NIVAAENE = 4;
    private static final Comparator<Modell> NIVAAENE_FOERST =
            Comparator.comparing((Modell modell) -> modell.nivaa().orElse(ETTER_NIVAAENE)).thenComparing(Modell::prosess);

    private final Modeller modeller;
    private final Enheter enheter;

    Trinnbruk(Modeller modeller, Enheter enheter) {
        this.modeller = modeller;
        this.enheter = enheter;
    }

    /** Et trinn som bruker skjemaer. @param nivaa null ved siden av nivåene @param nummer null der trinnet ikke har noe */
    record Steg(Integer nivaa, String nummer, String navn, List<String> skjemaer) {
    }

    /** Trinnene i tjenestens nivåer, og så det som løper ved siden av dem. */
    List<Steg> i(String kommune, String tjeneste) {
        return modeller.gjeldende(List.of(kommune + "." + tjeneste, kommune)).stream().filter(modell -> !modell.prosess().startsWith(AKUTT))
                .sorted(NIVAAENE_FOERST).flatMap(modell -> modell.trinn().stream().map(trinn -> steg(modell, trinn))).toList();
    }

    /** For hver tjeneste kommunen har, trinnene som bruker skjemaet; ingen av dem for den som ikke bruker det. */
    Map<String, List<Steg>> av(String skjema, String kommune) {
        Map<String, List<Steg>> bruk = new LinkedHashMap<>();
        for (String tjeneste : tjenester(kommune)) {
            List<Steg> her = i(kommune, tjeneste).stream().filter(steg -> steg.skjemaer().contains(skjema)).toList();
            if (!her.isEmpty()) {
                bruk.put(tjeneste, her);
            }
        }
        return bruk;
    }

    /** Tjenestene kommunen har enheter i. */
    List<String> tjenester(String kommune) {
        Set<String> finnes = enheter.i(kommune).stream().map(Enhet::tjeneste).collect(Collectors.toSet());
        return Stream.of(Enhet.TJENESTER.split("\\|")).filter(finnes::contains).toList();
    }

    /** Tjenesten man selv arbeider i, ellers den første. */
    String egen(Bruker bruker) {
        List<String> tjenester = tjenester(bruker.kommune());
        return enheter.til(bruker.id()).stream().map(Enhet::tjeneste).filter(tjenester::contains).findFirst()
                .or(() -> tjenester.stream().findFirst()).orElse(FOERSTE);
    }

    private static Steg steg(Modell modell, Trinn trinn) {
        return new Steg(modell.nivaa().orElse(null), trinn.nummer(), trinn.navn(),
                Stream.concat(Stream.ofNullable(trinn.skjema()), trinn.verktoey().stream()).distinct().toList());
    }
}
