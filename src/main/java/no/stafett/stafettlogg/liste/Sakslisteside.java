package no.stafett.stafettlogg.liste;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Side;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Sakslista med faner, filtre og tall. Hvert tall er lenken til sakene det teller. */
@Side
class Sakslisteside {

    private final Saksliste saker;
    private final Ventende ventende;
    private final Forretningsklokke klokke;
    private final Soekelaas laas;

    Sakslisteside(Saksliste saker, Ventende ventende, Forretningsklokke klokke, Soekelaas laas) {
        this.saker = saker;
        this.ventende = ventende;
        this.klokke = klokke;
        this.laas = laas;
    }

    /** @param naa null når ingen oppgave er åpen @param frist for det som venter @param evaluering når planen skal evalueres; null når den ikke skal */
    record Rad(Saksrad sak, Ventende.Trinn naa, Dagsfrist frist, Dagsfrist evaluering, LocalDate sistAktiv) {
    }

    /** Et tall og adressen til det det teller. @param navn siste ledd i nøkkelen i språkfilene */
    record Tall(String navn, long antall, String adresse, boolean valgt) {
    }

    /**
     * @param soekt     det hun søkte etter; null når adressen har et søk hun ikke kan åpne
     * @param steder    enhetene leseren har saker i
     * @param tjenester tjenestene de hører til
     * @param neste     adressen til neste side; null på den siste
     */
    record Innhold(Saksutvalg utvalg, String soekt, List<Tall> faner, List<Tall> hurtig, List<Saksliste.Sted> steder, List<String> tjenester, long totalt, List<Rad> rader,
            String neste, String nullstilt) {

        public List<Integer> sider() {
            return Sakslisteadresse.SIDER;
        }

        /** Der det som skrives i søkefeltet, sendes; med alt annet som er valgt. */
        public String soekeadresse() {
            return Sakslisteadresse.til(utvalg.utenSoek());
        }
    }

    @GetMapping("/saker")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    String liste(@RequestParam Map<String, String> adresse, Bruker bruker, Model modell) {
        modell.addAttribute("side", innhold(Sakslisteadresse.les(adresse), bruker));
        return "stafettlogg/saker";
    }

    /** Søkefeltet: det hun skrev, kommer i kroppen og blir låst for henne før det settes i adressen (SEC-18). */
    @PostMapping("/saker")
    @Krever({Rolle.ANSATT, Rolle.LEDER, Rolle.KOORDINATOR, Rolle.KE, Rolle.RESSURSPERSON})
    RedirectView søk(@RequestParam Map<String, String> adresse, Bruker bruker) {
        adresse.computeIfPresent("soek", (navn, skrevet) -> laas.iAdressen(skrevet, bruker.id()));
        adresse.remove("etter");
        return new RedirectView(Sakslisteadresse.til(Sakslisteadresse.les(adresse)), true, false, false);
    }

    /** @param adresse et søk i den som er låst for en annen, ses det bort fra */
    private Innhold innhold(Saksutvalg adresse, Bruker bruker) {
        String soekt = saker.soekt(adresse, bruker).orElse(null);
        Saksutvalg utvalg = soekt == null ? adresse.utenSoek() : adresse;
        Saksliste.Side side = saker.hent(utvalg, bruker);
        List<Saksliste.Sted> steder = saker.steder(bruker);
        List<Tall> tall = tall(utvalg, bruker);
        return new Innhold(utvalg, soekt, tall.subList(0, 2), tall.subList(2, tall.size()), steder, steder.stream().map(Saksliste.Sted::tjeneste).distinct().sorted().toList(),
                side.totalt(), rader(side.saker()), side.neste() == null ? null : Sakslisteadresse.til(utvalg.side(utvalg.antall(), side.neste())),
                Sakslisteadresse.til(vanlig(utvalg.vis())));
    }

    /** Fanene, og så det som oftest må gjøres noe med. */
    private List<Tall> tall(Saksutvalg utvalg, Bruker bruker) {
        Saksutvalg aapne = vanlig(Saksutvalg.AAPNE);
        List<String> navn = List.of("aapne", "avsluttede", "mine", "over", "uka", "samtykke");
        List<Saksutvalg> hver = List.of(aapne, vanlig(Saksutvalg.AVSLUTTEDE), aapne.hos("meg"), aapne.evalueres("over"), aapne.evalueres("uka"), aapne.utenSamtykke());
        List<Long> antall = saker.tell(hver, bruker);
        List<Tall> tall = new ArrayList<>();
        for (int n = 0; n < hver.size(); n++) {
            boolean fane = n < 2;
            tall.add(new Tall(navn.get(n), antall.get(n), Sakslisteadresse.til(hver.get(n)),
                    fane ? utvalg.vis().equals(hver.get(n).vis()) : hver.get(n).hvilke().equals(utvalg.hvilke())));
        }
        return tall;
    }

    private static Saksutvalg vanlig(String vis) {
        return Saksutvalg.alle(vis).side(Sakslisteadresse.VANLIG_SIDE, null);
    }

    private List<Rad> rader(List<Saksrad> vist) {
        Map<UUID, Ventende.Trinn> naa = ventende.i(vist);
        LocalDate idag = klokke.idag();
        return vist.stream().map(sak -> {
            Ventende.Trinn trinn = naa.get(sak.id());
            return new Rad(sak, trinn, trinn == null ? null : Dagsfrist.av(trinn.frist(), idag), Dagsfrist.av(sak.evaluering(), idag),
                    LocalDate.ofInstant(sak.sistAktiv(), Forretningsklokke.NORGE));
        }).toList();
    }
}
