package no.stafett.prosess;
import no.stafett.Program;
import org.junit.jupiter.api.Test;
class ProevTest {
    static long cpu(){return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()/1000000;}
    @Test void skalStarte() {
        long t=System.nanoTime(), c=cpu();
        try (Program p = new Program("proev")) {
            System.out.println("start "+(System.nanoTime()-t)/1000000+" cpu "+(cpu()-c));
            for(int i=0;i<7;i++){ t=System.nanoTime(); c=cpu(); p.lukkOgÅpne(); System.out.println("igjen "+(System.nanoTime()-t)/1000000+" cpu "+(cpu()-c));}
        }
    }
}
