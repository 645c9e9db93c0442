package no.stafett.tilgang.web;

import java.util.List;
import no.stafett.felles.EnhetId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Krever;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hvem jeg er, og enhetene i kommunen min. */
@RestController
@RequestMapping("/api/v1")
class MegApi {

    private final Enheter enheter;

    MegApi(Enheter enheter) {
        this.enheter = enheter;
    }

    record Meg(String personId, String brukernavn, String navn, String kommune, List<Rollen> roller) {
    }

    record Rollen(String rolle, String enhetId) {
    }

    record Enheten(String enhetId, String navn, String tjeneste, boolean min) {
    }

    @Krever
    @GetMapping("/meg")
    Meg meg(Bruker bruker) {
        return new Meg(bruker.id().toString(), bruker.brukernavn(), bruker.navn(), bruker.kommune(), bruker.roller().stream()
                .map(r -> new Rollen(r.rolle().navn(), r.enhet() == null ? null : r.enhet().toString())).toList());
    }

    @Krever
    @GetMapping("/enheter")
    List<Enheten> enheter(Bruker bruker) {
        List<EnhetId> mine = bruker.enheter();
        return enheter.i(bruker.kommune()).stream()
                .map(e -> new Enheten(e.id().toString(), e.navn(), e.tjeneste(), mine.contains(e.id()))).toList();
    }
}
