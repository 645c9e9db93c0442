package no.stafett.tiltak.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Side;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import no.stafett.tiltak.tall.Svarrad;
import no.stafett.tiltak.tall.Svarslag;
import no.stafett.tiltak.tall.Svartall;
import no.stafett.tiltak.tall.Svartelling;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Hvordan enhetene svarer på tiltakene de spørres om. Lederens tall åpner lista de teller. */
@Side
class Tiltakssvarside {

    private final Svartelling telling;

    Tiltakssvarside(Svartelling telling) {
        this.telling = telling;
    }

    @GetMapping("/tiltakssvar")
    @Krever({Rolle.LEDER, Rolle.KOORDINATOR})
    ModelAndView vis(Bruker bruker) {
        return new ModelAndView("tiltak/svar", Map.of("egne", telling.egne(bruker), "kommunen", telling.iKommunen(bruker), "slag", Svarslag.values(),
                "maaneder", telling.maaneder(), "erKoordinator", bruker.har(Rolle.KOORDINATOR)));
    }

    @GetMapping("/tiltakssvar/{enhet}/{hva}")
    @Krever(Rolle.LEDER)
    ModelAndView liste(@PathVariable UUID enhet, @PathVariable String hva, Bruker bruker) {
        Talt talt = talt(telling, new EnhetId(enhet), hva, bruker);
        return new ModelAndView("tiltak/svarliste", Map.of("talt", talt, "maaneder", telling.maaneder()));
    }

    /** @param tall hvor mange det er; lista kan være kortere når det er svært mange */
    record Talt(Svartall enhet, Svarslag slag, long tall, List<Svarrad> rader) {
    }

    /** @throws FinnesIkke når brukeren ikke leder enheten, eller det ikke er noe slikt å telle */
    static Talt talt(Svartelling telling, EnhetId enhet, String hva, Bruker bruker) {
        Svarslag slag = Svarslag.av(hva).orElseThrow(FinnesIkke::new);
        Svartall tall = telling.egne(bruker).stream().filter(e -> e.enhet().equals(enhet)).findFirst().orElseThrow(FinnesIkke::new);
        return new Talt(tall, slag, slag.i(tall), telling.liste(enhet, slag, bruker));
    }
}
