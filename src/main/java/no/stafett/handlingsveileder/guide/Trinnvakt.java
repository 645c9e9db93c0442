package no.stafett.handlingsveileder.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Hendelser.TrinnEndret;
import no.stafett.handlingsveileder.ModellPublisert;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Trinn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ser hva som er annerledes når noe publiseres, i den samme transaksjonen. Bare hvilke trinn det er: hvem som har dem foran seg, vet ikke den som
 * publiserer.
 */
@Component
class Trinnvakt {

    private static final int NIVAAER = 4;

    private final Modeller modeller;
    private final Publiseringer publisert;
    private final ApplicationEventPublisher hendelser;

    Trinnvakt(Modeller modeller, Publiseringer publisert, ApplicationEventPublisher hendelser) {
        this.modeller = modeller;
        this.publisert = publisert;
        this.hendelser = hendelser;
    }

    @EventListener
    void paa(ModellPublisert ny) {
        Optional<Publiseringer.Utgave> foer = publisert.alle(ny.leietaker()).stream().skip(1).findFirst();
        IntStream.range(0, NIVAAER).mapToObj(n -> "nivaa_" + n).forEach(prosess -> {
            Optional<Modell> gjaldt = foer.flatMap(u -> modeller.i(u.motorens(), prosess)).or(() -> modeller.finnNyeste(prosess, over(ny.leietaker())));
            Optional<Modell> gjelder = modeller.finnNyeste(prosess, Stream.concat(Stream.ofNullable(ny.leietaker()), over(ny.leietaker()).stream()).toList());
            if (gjaldt.isPresent() && gjelder.isPresent() && !gjaldt.get().id().equals(gjelder.get().id())) {
                sammenlikn(ny.leietaker(), gjaldt.get(), gjelder.get());
            }
        });
    }

    private void sammenlikn(String leietaker, Modell gammel, Modell ny) {
        ny.trinn().stream().filter(trinn -> erEndret(gammel, trinn))
                .forEach(trinn -> hendelser.publishEvent(new TrinnEndret(leietaker, ny.prosess(), trinn.id(), ny.id())));
    }

    private static boolean erEndret(Modell gammel, Trinn trinn) {
        return gammel.finnTrinn(trinn.id()).filter(før -> !før.ulikt(trinn).isEmpty()).isPresent();
    }

    /** Kommunen, for en tjeneste; til sist kommer den felles av seg selv. */
    private static List<String> over(String leietaker) {
        return leietaker != null && leietaker.contains(".") ? List.of(leietaker.split("\\.")[0]) : List.of();
    }
}
