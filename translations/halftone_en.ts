<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CertaintyText</name>
    <message numerus="yes">
        <source>%n of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle them</source>
        <translation>
            <numerusform>%n of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle it</numerusform>
            <numerusform>%n of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Solved again for %1 bootstrap draws from %n calibration samples; the gain was %2 to %3.</source>
        <translation>
            <numerusform>Solved again for %1 bootstrap draws from %n calibration sample; the gain was %2 to %3.</numerusform>
            <numerusform>Solved again for %1 bootstrap draws from %n calibration samples; the gain was %2 to %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatOffers</name>
    <message numerus="yes">
        <source>there are %n formats, the most that can be</source>
        <translation>
            <numerusform>there is %n format, the most that can be</numerusform>
            <numerusform>there are %n formats, the most that can be</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatValueText</name>
    <message numerus="yes">
        <source>calibrated on %n samples</source>
        <translation>
            <numerusform>calibrated on %n sample</numerusform>
            <numerusform>calibrated on %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured with each layer alone in %1, on %n samples</source>
        <translation>
            <numerusform>measured with each layer alone in %1, on %n sample</numerusform>
            <numerusform>measured with each layer alone in %1, on %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured rounding errors in %1, to first order, on %n samples</source>
        <translation>
            <numerusform>measured rounding errors in %1, to first order, on %n sample</numerusform>
            <numerusform>measured rounding errors in %1, to first order, on %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InfeasibleText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerEdit</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartitionLink</name>
    <message numerus="yes">
        <source>calibrated on %n samples</source>
        <translation>
            <numerusform>calibrated on %n sample</numerusform>
            <numerusform>calibrated on %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message numerus="yes">
        <source>The really quantized model on %n samples of %1; 95 % interval %2 to %3 nats².</source>
        <translation>
            <numerusform>The really quantized model on %n sample of %1; 95 % interval %2 to %3 nats².</numerusform>
            <numerusform>The really quantized model on %n samples of %1; 95 % interval %2 to %3 nats².</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuedMeasurement</name>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n worker</numerusform>
            <numerusform>%n workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n whole model(s)</source>
        <translation>
            <numerusform>up to %n whole model</numerusform>
            <numerusform>up to %n whole models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestrictionText</name>
    <message numerus="yes">
        <source>tied with %n others</source>
        <translation>
            <numerusform>tied with %n other</numerusform>
            <numerusform>tied with %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message numerus="yes">
        <source>%1, %n device(s)</source>
        <translation>
            <numerusform>%1, %n device</numerusform>
            <numerusform>%1, %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message numerus="yes">
        <source>gains of layers added up in %n sub-graphs that are large or tied</source>
        <translation>
            <numerusform>gains of layers added up in %n sub-graph that is large or tied</numerusform>
            <numerusform>gains of layers added up in %n sub-graphs that are large or tied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loss MSE: predicted from %n calibration samples</source>
        <translation>
            <numerusform>Loss MSE: predicted from %n calibration sample</numerusform>
            <numerusform>Loss MSE: predicted from %n calibration samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TradeOffTip</name>
    <message numerus="yes">
        <source>Measured on %n sample(s) of %1</source>
        <translation>
            <numerusform>Measured on %n sample of %1</numerusform>
            <numerusform>Measured on %n samples of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n random configuration(s) of about this loss MSE</source>
        <translation>
            <numerusform>%n random configuration of about this loss MSE</numerusform>
            <numerusform>%n random configurations of about this loss MSE</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TradeOffView</name>
    <message numerus="yes">
        <source>%n lowered layer(s)</source>
        <translation>
            <numerusform>%n lowered layer</numerusform>
            <numerusform>%n lowered layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WholeModelCheck</name>
    <message numerus="yes">
        <source>Sum of sub-graphs against whole model, %n configuration(s) measured: residual at most %1.</source>
        <translation>
            <numerusform>Sum of sub-graphs against whole model, %n configuration measured: residual at most %1.</numerusform>
            <numerusform>Sum of sub-graphs against whole model, %n configurations measured: residual at most %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityDialog</name>
    <message numerus="yes">
        <source>%n configuration(s) of the whole model, predicted by the same model: %1.</source>
        <translation>
            <numerusform>%n configuration of the whole model, predicted by the same model: %1.</numerusform>
            <numerusform>%n configurations of the whole model, predicted by the same model: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) of the whole model, measured with the gains: %1.</source>
        <translation>
            <numerusform>%n configuration of the whole model, measured with the gains: %1.</numerusform>
            <numerusform>%n configurations of the whole model, measured with the gains: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::CalibrationControl</name>
    <message numerus="yes">
        <source>Calibration: %n remarks, the last one: %1</source>
        <translation>
            <numerusform>Calibration: %n remark: %1</numerusform>
            <numerusform>Calibration: %n remarks, the last one: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::ChangesView</name>
    <message numerus="yes">
        <source>%n layer(s) differ.</source>
        <translation>
            <numerusform>%n layer differs.</numerusform>
            <numerusform>%n layers differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::ComparisonDialog</name>
    <message numerus="yes">
        <source>%1: %n layer(s) in both, %2.</source>
        <translation>
            <numerusform>%1: %n layer in both, %2.</numerusform>
            <numerusform>%1: %n layers in both, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) have another format than in %1, each session solved at its own threshold.</source>
        <translation>
            <numerusform>%n layer has another format than in %1, each session solved at its own threshold.</numerusform>
            <numerusform>%n layers have another format than in %1, each session solved at its own threshold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::HeatMap</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::Inspector</name>
    <message numerus="yes">
        <source>%n layers selected</source>
        <translation>
            <numerusform>%n layer selected</numerusform>
            <numerusform>%n layers selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configurations</source>
        <translation>
            <numerusform>%n configuration</numerusform>
            <numerusform>%n configurations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::JobBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::JobTableModel</name>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>%n h left</numerusform>
            <numerusform>%n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::KeptListModel</name>
    <message numerus="yes">
        <source>Noise model %1, %n pin(s)</source>
        <translation>
            <numerusform>Noise model %1, %n pin</numerusform>
            <numerusform>Noise model %1, %n pins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::PartitionText</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sub-graphs</source>
        <translation>
            <numerusform>%n sub-graph</numerusform>
            <numerusform>%n sub-graphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>built like %n others</source>
        <translation>
            <numerusform>built like %n other</numerusform>
            <numerusform>built like %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configurations</source>
        <translation>
            <numerusform>%n configuration</numerusform>
            <numerusform>%n configurations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of %n sub-graphs of this class</source>
        <translation>
            <numerusform>One of %n sub-graph of this class</numerusform>
            <numerusform>One of %n sub-graphs of this class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SaveViewsDialog</name>
    <message numerus="yes">
        <source>%n file(s) of these names are there already. Replace them?</source>
        <translation>
            <numerusform>%n file of this name is there already. Replace it?</numerusform>
            <numerusform>%n files of these names are there already. Replace them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionEdits</name>
    <message numerus="yes">
        <source>%n sessions are deleted. They can be restored for %1 days.</source>
        <translation>
            <numerusform>%n session is deleted. It can be restored for %1 days.</numerusform>
            <numerusform>%n sessions are deleted. They can be restored for %1 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are restored.</source>
        <translation>
            <numerusform>%n session is restored.</numerusform>
            <numerusform>%n sessions are restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are archived.</source>
        <translation>
            <numerusform>%n session is archived.</numerusform>
            <numerusform>%n sessions are archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are no longer archived.</source>
        <translation>
            <numerusform>%n session is no longer archived.</numerusform>
            <numerusform>%n sessions are no longer archived.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFiles</name>
    <message numerus="yes">
        <source>%n sessions are imported; “%1” is shown.</source>
        <translation>
            <numerusform>%n session is imported; “%1” is shown.</numerusform>
            <numerusform>%n sessions are imported; “%1” is shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are recovered. The damaged file is kept as %1.</source>
        <translation>
            <numerusform>%n session is recovered. The damaged file is kept as %1.</numerusform>
            <numerusform>%n sessions are recovered. The damaged file is kept as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n sessions into a folder</source>
        <translation>
            <numerusform>Export %n session into a folder</numerusform>
            <numerusform>Export %n sessions into a folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are written to %1.</source>
        <translation>
            <numerusform>%n session is written to %1.</numerusform>
            <numerusform>%n sessions are written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionListModel</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionPanel</name>
    <message numerus="yes">
        <source>Compare %n sessions with the open one</source>
        <translation>
            <numerusform>Compare %n session with the open one</numerusform>
            <numerusform>Compare %n sessions with the open one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n sessions…</source>
        <translation>
            <numerusform>Export %n session…</numerusform>
            <numerusform>Export %n sessions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n sessions out of the archive</source>
        <translation>
            <numerusform>Take %n session out of the archive</numerusform>
            <numerusform>Take %n sessions out of the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n sessions</source>
        <translation>
            <numerusform>Archive %n session</numerusform>
            <numerusform>Archive %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n sessions</source>
        <translation>
            <numerusform>Restore %n session</numerusform>
            <numerusform>Restore %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sessions</source>
        <translation>
            <numerusform>Delete %n session</numerusform>
            <numerusform>Delete %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SolutionOutput</name>
    <message numerus="yes">
        <source>%n file(s) written to %1; README.txt says how to use them.</source>
        <translation>
            <numerusform>%n file written to %1; README.txt says how to use it.</numerusform>
            <numerusform>%n files written to %1; README.txt says how to use them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::TimingControl</name>
    <message numerus="yes">
        <source>%n line(s) left out, the workers say too much</source>
        <translation>
            <numerusform>%n line left out, the workers say too much</numerusform>
            <numerusform>%n lines left out, the workers say too much</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::TimingProgress</name>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>%n h left</numerusform>
            <numerusform>%n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::WindowTools</name>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
