<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AdditivityText</name>
    <message>
        <source>median error %1</source>
        <translation>中位误差 %1</translation>
    </message>
    <message>
        <source>Sum of sub-graphs: %1. Sum of single layers: %2.</source>
        <translation>子图之和：%1。单层之和：%2。</translation>
    </message>
</context>
<context>
    <name>AppearanceText</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>BaselineText</name>
    <message>
        <source>Within the threshold at best %1, at a loss MSE of %2 nats².</source>
        <translation>在阈值内最多 %1，损失 MSE 为 %2 nats²。</translation>
    </message>
    <message>
        <source>The optimum gains %1 at that loss MSE: %2 more.</source>
        <translation>在该损失 MSE 下最优解的增益为 %1：多 %2。</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>first layers (prefix)</source>
        <translation>前若干层（前缀）</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>random, 5 to 95 %</source>
        <translation>随机，5 至 95 %</translation>
    </message>
</context>
<context>
    <name>BudgetText</name>
    <message>
        <source>both limits bind</source>
        <translation>两个限制都起作用</translation>
    </message>
    <message>
        <source>weights bind</source>
        <translation>权重限制起作用</translation>
    </message>
    <message>
        <source>loss MSE binds</source>
        <translation>损失 MSE 限制起作用</translation>
    </message>
    <message>
        <source>no limit binds</source>
        <translation>没有限制起作用</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1，上限 %2</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>时间 %1</translation>
    </message>
    <message>
        <source>perplexity change %1 of %2</source>
        <translation>困惑度变化 %1，上限 %2</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>%1, which costs %2</source>
        <translation>%1，代价为 %2</translation>
    </message>
    <message>
        <source>either limit binds</source>
        <translation>任一限制都会起作用</translation>
    </message>
</context>
<context>
    <name>CertaintyText</name>
    <message>
        <source>1 of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle it</source>
        <translation>%1 层中有 1 层在 %3 次样本重抽中超过 %2 会改变格式；请校准更多样本来确定</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle them</source>
        <translation>
            <numerusform>%1 层中有 %Ln 层在 %3 次样本重抽中超过 %2 会改变格式；请校准更多样本来确定</numerusform>
        </translation>
    </message>
    <message>
        <source>One sample cannot say how sure this choice is; calibrate more samples</source>
        <translation>一个样本无法说明此选择有多可靠；请校准更多样本</translation>
    </message>
    <message>
        <source>The samples settle this choice: no layer changes format in %1 re-draws of them</source>
        <translation>样本已确定此选择：在 %1 次重抽中没有层改变格式</translation>
    </message>
    <message>
        <source>The samples settle this choice: every layer keeps its format in at least %1 of %2 re-draws of them</source>
        <translation>样本已确定此选择：每一层在 %2 次重抽中至少有 %1 保持其格式</translation>
    </message>
    <message numerus="yes">
        <source>Solved again for %1 bootstrap draws from %Ln calibration samples; the gain was %2 to %3.</source>
        <translation>
            <numerusform>用 %Ln 个校准样本的 %1 次自助重抽重新求解；增益为 %2 到 %3。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散度</translation>
    </message>
    <message>
        <source>nats²</source>
        <translation>nats²</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Largest ratio</source>
        <translation>最大比值</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>Sub-graph, all lowered</source>
        <translation>子图，全部降低</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>阈值 τ</translation>
    </message>
    <message>
        <source>Sensitivity in %1 / in %2</source>
        <translation>%1 中的敏感度 / %2 中的敏感度</translation>
    </message>
</context>
<context>
    <name>ConfigurationBarsView</name>
    <message>
        <source>%1, one layer at a time: there are too many configurations</source>
        <translation>%1，逐层进行：配置太多</translation>
    </message>
</context>
<context>
    <name>ContextHelp</name>
    <message>
        <source>&lt;p&gt;The threshold &lt;b&gt;τ&lt;/b&gt; is the largest root mean square change of the loss that you accept, as a fraction of the loss: 0.5 % means a loss MSE of at most 0.005² times the mean of the squared loss. Under it the integer program chooses the configuration with the most gain.&lt;/p&gt;</source>
        <translation>&lt;p&gt;阈值 &lt;b&gt;τ&lt;/b&gt; 是您能接受的损失均方根变化的最大值，以损失的比例表示：0.5 % 表示损失 MSE 至多为损失平方均值的 0.005² 倍。在此之下，整数规划选择增益最大的配置。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Loss MSE&lt;/b&gt; is the mean square change of a text&apos;s loss that quantizing causes, in nats²; it adds up over the layers. The curve is the most gain that can be had for each loss MSE: drag the line to choose a point on it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;损失 MSE&lt;/b&gt; 是量化引起的文本损失的均方变化，单位 nats²；它在各层之间相加。曲线是每个损失 MSE 所能得到的最大增益：拖动直线以在其上选点。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Sensitivity&lt;/b&gt; is the loss MSE per unit of rounding noise in a layer, from one forward and one backward pass for each calibration text. A filled dot is a quantized layer, a ring one that stays at the baseline; the dot&apos;s area is its share of the loss budget.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;敏感度&lt;/b&gt; 是层中每单位舍入噪声的损失 MSE，由每个校准文本的一次前向和一次反向传播得到。实心点是已量化的层，圆环是保持基线的层；点的面积是它占损失预算的份额。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;All data pass through one &lt;b&gt;sequential sub-graph&lt;/b&gt; after the other, so time adds up between them. Inside one it does not, so each of its configurations is priced on its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;所有数据依次通过各个 &lt;b&gt;顺序子图&lt;/b&gt;，因此时间在它们之间可以相加。子图内部则不能，所以它的每个配置都单独定价。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;gain&lt;/b&gt; of a configuration is what it saves against the whole sub-graph at the baseline. The sum of what its layers save alone and the theoretical gain by multiply-accumulates stand beside it: where they differ, layers cannot be priced one by one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;配置的 &lt;b&gt;增益&lt;/b&gt; 是它相对于整个子图处于基线时所节省的量。旁边是各层单独节省量之和，以及按乘加次数的理论增益：它们不一致之处，不能逐层定价。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;objective&lt;/b&gt; is what the integer program makes as large as possible: time saved, time saved if multiply-accumulates ran at the peak rate, or bytes of weights saved. Each has a frontier of its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;目标&lt;/b&gt; 是整数规划要最大化的量：节省的时间、乘加以峰值速率运行时节省的时间，或节省的权重字节数。每个目标有自己的前沿。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;source&lt;/b&gt; is where time gains come from: a model of a device, a measurement by a worker or on this computer, or a file. Modelled gains are drawn hatched or dashed, measured ones solid with their intervals.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;来源&lt;/b&gt; 是时间增益的出处：设备的模型、工作程序或本机的测量，或文件。模型给出的增益用斜线或虚线绘制，测量的增益用实线并带区间。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What every noise model predicts for the solution on screen, and what it assumes. Run › Validate puts beside it what the really quantized model does to the loss of texts of its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每个噪声模型对屏幕上的解的预测及其假设。运行 › 验证 会把真正量化后的模型对另一组文本损失的影响放在旁边。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The method: S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;</source>
        <translation>&lt;p&gt;方法：S. Markovich-Golan et al.，arXiv:2505.13060。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;noise model&lt;/b&gt; says how large rounding errors are and how they add up in the loss. Log-uniform and upper-bound need the sensitivities alone. Measured-error also sees clipping and the scales of blocks; bias-aware and drift also see how the mean of the loss moves.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;噪声模型&lt;/b&gt; 说明舍入误差有多大以及如何在损失中累加。log-uniform 和 upper-bound 只需要敏感度。measured-error 还能看到截断和块的缩放；bias-aware 和 drift 还能看到损失均值的移动。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>DecisionStep</name>
    <message>
        <source>Change threshold to %1</source>
        <translation>将阈值改为 %1</translation>
    </message>
    <message>
        <source>Limit weights to %1</source>
        <translation>将权重限制为 %1</translation>
    </message>
    <message>
        <source>Remove the limit of the weights</source>
        <translation>去掉权重的限制</translation>
    </message>
    <message>
        <source>Change objective</source>
        <translation>更改目标</translation>
    </message>
    <message>
        <source>Change timing source</source>
        <translation>更改计时来源</translation>
    </message>
    <message>
        <source>Change noise model</source>
        <translation>更改噪声模型</translation>
    </message>
    <message>
        <source>Change formats</source>
        <translation>更改格式</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” has a value that cannot be used.</source>
        <translation>“%1”的值无法使用。</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>找不到“%1”。</translation>
    </message>
    <message>
        <source>“%1” is damaged, or not the kind of file that it should be.</source>
        <translation>“%1”已损坏，或不是应有的文件类型。</translation>
    </message>
    <message>
        <source>Halftone cannot handle “%1”.</source>
        <translation>Halftone 无法处理“%1”。</translation>
    </message>
    <message>
        <source>No configuration satisfies “%1”.</source>
        <translation>没有配置满足“%1”。</translation>
    </message>
    <message>
        <source>“%1” exists already, or does not fit what exists.</source>
        <translation>“%1”已存在，或与现有内容不符。</translation>
    </message>
    <message>
        <source>“%1” could not be read or written.</source>
        <translation>无法读取或写入“%1”。</translation>
    </message>
    <message>
        <source>“%1” took too long.</source>
        <translation>“%1”耗时过长。</translation>
    </message>
    <message>
        <source>“%1” was cancelled.</source>
        <translation>“%1”已取消。</translation>
    </message>
    <message>
        <source>Halftone made a mistake with “%1”.</source>
        <translation>Halftone 处理“%1”时出错。</translation>
    </message>
    <message>
        <source>A value cannot be used.</source>
        <translation>某个值无法使用。</translation>
    </message>
    <message>
        <source>Something that is needed was not found.</source>
        <translation>找不到所需的内容。</translation>
    </message>
    <message>
        <source>A file is damaged, or not the kind of file that it should be.</source>
        <translation>文件已损坏，或不是应有的文件类型。</translation>
    </message>
    <message>
        <source>Halftone cannot handle this.</source>
        <translation>Halftone 无法处理它。</translation>
    </message>
    <message>
        <source>No configuration satisfies the threshold and the pins.</source>
        <translation>没有配置满足阈值和固定设置。</translation>
    </message>
    <message>
        <source>This exists already, or does not fit what exists.</source>
        <translation>它已存在，或与现有内容不符。</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>读取或写入失败。</translation>
    </message>
    <message>
        <source>This took too long.</source>
        <translation>耗时过长。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Halftone made a mistake.</source>
        <translation>Halftone 出错了。</translation>
    </message>
</context>
<context>
    <name>FormatOffers</name>
    <message>
        <source>there is no timing yet</source>
        <translation>还没有计时</translation>
    </message>
    <message>
        <source>no timing has gains for it together with the others</source>
        <translation>没有计时同时含有它和其他格式的增益</translation>
    </message>
    <message>
        <source>no timing has gains for it</source>
        <translation>没有计时含有它的增益</translation>
    </message>
    <message>
        <source>%1 has no gains for it</source>
        <translation>%1 没有它的增益</translation>
    </message>
    <message>
        <source>%1 has no rate for it</source>
        <translation>%1 没有它的速率</translation>
    </message>
    <message numerus="yes">
        <source>there are %Ln formats, the most that can be</source>
        <translation>
            <numerusform>已有 %Ln 种格式，达到上限</numerusform>
        </translation>
    </message>
    <message>
        <source>the baseline, that all gains and losses are against</source>
        <translation>基线，所有增益和损失都以它为准</translation>
    </message>
    <message>
        <source>one format besides the baseline is needed</source>
        <translation>除基线外还需要一种格式</translation>
    </message>
</context>
<context>
    <name>GainExplanation</name>
    <message>
        <source>The device multiplies this format no faster than BF16.</source>
        <translation>该设备计算此格式的乘法不比 BF16 快。</translation>
    </message>
    <message>
        <source>Its inner dimension is so short that writing the output tile takes as long as the products: the faster format gains nothing.</source>
        <translation>其内维太短，写出输出块与乘法一样耗时：更快的格式没有增益。</translation>
    </message>
    <message>
        <source>Its inner dimension is short: writing the output tile hides part of the gain.</source>
        <translation>其内维较短：写出输出块掩盖了部分增益。</translation>
    </message>
    <message>
        <source>Reading weights and activations takes longer than the products.</source>
        <translation>读取权重和激活比乘法更耗时。</translation>
    </message>
    <message>
        <source>The vector engines are busier than the matrix engine here.</source>
        <translation>这里向量引擎比矩阵引擎更忙。</translation>
    </message>
    <message>
        <source>Casting its operands costs more than the faster products save.</source>
        <translation>转换操作数的开销大于更快乘法节省的时间。</translation>
    </message>
    <message>
        <source>MME %1</source>
        <translation>MME %1</translation>
    </message>
    <message>
        <source>TPC %1</source>
        <translation>TPC %1</translation>
    </message>
    <message>
        <source>HBM %1</source>
        <translation>HBM %1</translation>
    </message>
    <message>
        <source>overhead %1</source>
        <translation>开销 %1</translation>
    </message>
    <message>
        <source>all-reduces %1</source>
        <translation>all-reduce %1</translation>
    </message>
    <message>
        <source>%1 (overlapping: %2; besides: %3)</source>
        <extracomment>%1 is a time, %2 a list of engines that work at the same time, %3 what comes before and after</extracomment>
        <translation>%1（相互重叠：%2；另加：%3）</translation>
    </message>
</context>
<context>
    <name>GraphMenu</name>
    <message>
        <source>&amp;Collapse identical blocks</source>
        <translation>折叠相同的块(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Expand identical blocks</source>
        <translation>展开相同的块(&amp;E)</translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation>全部展开(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>全部折叠(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Zoom to this</source>
        <translation>放大到此处(&amp;Z)</translation>
    </message>
    <message>
        <source>Show the &amp;whole model</source>
        <translation>显示整个模型(&amp;W)</translation>
    </message>
</context>
<context>
    <name>GraphSearch</name>
    <message>
        <source>This is not a regular expression: %1 at character %2</source>
        <extracomment>%1: what is wrong, in English; %2: behind which character</extracomment>
        <translation>这不是正则表达式：%1，在第 %2 个字符处</translation>
    </message>
    <message>
        <source>This expression takes too long; make it simpler</source>
        <translation>此表达式耗时过长，请简化</translation>
    </message>
</context>
<context>
    <name>GraphTarget</name>
    <message>
        <source>One card for all identical blocks (Space)</source>
        <translation>所有相同的块合为一张卡片（空格）</translation>
    </message>
    <message>
        <source>A card for every block (Space)</source>
        <translation>每个块一张卡片（空格）</translation>
    </message>
</context>
<context>
    <name>HeatMapLegend</name>
    <message>
        <source>kept at %1</source>
        <translation>保持 %1</translation>
    </message>
    <message>
        <source>Area: share of budget, largest %1 (ring: if quantized)</source>
        <translation>面积：占预算的比例，最大 %1（圆环：若量化）</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
</context>
<context>
    <name>HeatMapText</name>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Layers in graph order</source>
        <translation>按图顺序的层</translation>
    </message>
</context>
<context>
    <name>HeatValueText</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>在 %Ln 个样本上校准</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted by %1, %2</source>
        <comment>a noise model, its calibration</comment>
        <translation>由 %1 预测，%2</translation>
    </message>
    <message numerus="yes">
        <source>measured with each layer alone in %1, on %Ln samples</source>
        <translation>
            <numerusform>各层单独为 %1 时测得，%Ln 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured rounding errors in %1, to first order, on %Ln samples</source>
        <translation>
            <numerusform>测得的 %1 舍入误差，一阶近似，%Ln 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; predicted by %2 for the same samples; the error is that of the measurement</source>
        <translation>%1；由 %2 对同一批样本预测；误差为测量误差</translation>
    </message>
    <message>
        <source>%1 (nats² per unit of noise power)</source>
        <comment>sensitivity</comment>
        <translation>%1（nats² / 单位噪声功率）</translation>
    </message>
    <message>
        <source>Loss MSE in %1</source>
        <translation>%1 的损失 MSE</translation>
    </message>
    <message>
        <source>Loss MSE in %1 (nats²)</source>
        <translation>%1 的损失 MSE (nats²)</translation>
    </message>
    <message>
        <source>Price of flipping</source>
        <translation>切换的代价</translation>
    </message>
    <message>
        <source>Price of flipping (gain lost)</source>
        <translation>切换的代价（失去的增益）</translation>
    </message>
    <message>
        <source>No layer can have another format</source>
        <translation>没有层可以用其他格式</translation>
    </message>
    <message>
        <source>Measured / predicted, layer alone in %1</source>
        <translation>测量 / 预测，层单独为 %1</translation>
    </message>
    <message>
        <source>Measured / predicted, rounding to %1</source>
        <translation>测量 / 预测，舍入到 %1</translation>
    </message>
    <message>
        <source>measured / predicted, layer alone in %1</source>
        <translation>测量 / 预测，层单独为 %1</translation>
    </message>
    <message>
        <source>Loss MSE with this layer alone quantized, measured on calibration samples, over the predicted one</source>
        <translation>仅量化此层时在校准样本上测得的损失 MSE 与预测值之比</translation>
    </message>
    <message>
        <source>No layer was measured alone in %1: Run &gt; Measure layer shifts does it. A validation gives one ratio for all layers together: see Predictions</source>
        <translation>没有层单独为 %1 测量过：运行 &gt; 测量各层偏移 可以测量。验证给出所有层合在一起的一个比值：见预测</translation>
    </message>
    <message>
        <source>measured / predicted, rounding to %1</source>
        <translation>测量 / 预测，舍入到 %1</translation>
    </message>
    <message>
        <source>Loss MSE of the really rounded operands, to first order, over the one that the format alone predicts</source>
        <translation>真正舍入的操作数的损失 MSE（一阶近似）与仅由格式预测的值之比</translation>
    </message>
    <message>
        <source>The calibration did not measure rounding to %1: calibrate with measured errors</source>
        <translation>校准没有测量到 %1 的舍入：校准时请包含误差测量</translation>
    </message>
    <message>
        <source>Known when there is a timing</source>
        <translation>有计时后可知</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Loss MSE per unit of rounding noise in both operands</source>
        <translation>两个操作数中每单位舍入噪声的损失 MSE</translation>
    </message>
    <message>
        <source>sensitivity of the input</source>
        <translation>输入的敏感度</translation>
    </message>
    <message>
        <source>The part of the input; of a matmul: of its first operand</source>
        <translation>输入的部分；对 matmul 是第一个操作数的部分</translation>
    </message>
    <message>
        <source>sensitivity of the weight</source>
        <translation>权重的敏感度</translation>
    </message>
    <message>
        <source>The part of the weight; of a matmul: of its second operand</source>
        <translation>权重的部分；对 matmul 是第二个操作数的部分</translation>
    </message>
    <message>
        <source>loss MSE in %1</source>
        <translation>%1 的损失 MSE</translation>
    </message>
    <message>
        <source>Predicted mean square change of the loss by this layer alone</source>
        <translation>仅由此层引起的损失均方变化的预测值</translation>
    </message>
    <message>
        <source>share of the budget</source>
        <translation>预算份额</translation>
    </message>
    <message>
        <source>Its part of the loss MSE that the threshold allows: used, or what it would use</source>
        <translation>它在阈值允许的损失 MSE 中所占的部分：已使用的，或将会使用的</translation>
    </message>
    <message>
        <source>price of flipping</source>
        <translation>切换的代价</translation>
    </message>
    <message>
        <source>Gain that the best choice loses if this layer has another format; of several formats the cheapest</source>
        <translation>若此层用其他格式，最优选择失去的增益；有多种格式时取最小者</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Sensitivity of the input</source>
        <translation>输入的敏感度</translation>
    </message>
    <message>
        <source>Sensitivity of the weight</source>
        <translation>权重的敏感度</translation>
    </message>
    <message>
        <source>Share of the budget</source>
        <translation>预算份额</translation>
    </message>
    <message>
        <source>Share of the budget, used or if quantized</source>
        <translation>预算份额（已使用，或若量化）</translation>
    </message>
    <message>
        <source>Known with the first solution</source>
        <translation>得到第一个解后可知</translation>
    </message>
    <message>
        <source>it can have no other format</source>
        <translation>它不能用其他格式</translation>
    </message>
    <message>
        <source>nothing is predicted for it</source>
        <translation>对它没有预测</translation>
    </message>
    <message>
        <source>measured %1, predicted %2</source>
        <translation>测量 %1，预测 %2</translation>
    </message>
    <message>
        <source>Price of flipping (loss MSE added, nats²)</source>
        <translation>切换的代价（增加的损失 MSE，nats²）</translation>
    </message>
    <message>
        <source>Loss MSE that the best choice adds if this layer has another format; of several formats the cheapest</source>
        <translation>若此层用其他格式，最优选择增加的损失 MSE；有多种格式时取最小者</translation>
    </message>
</context>
<context>
    <name>InfeasibleText</name>
    <message>
        <source>%1 pinned to %2</source>
        <translation>%1 固定为 %2</translation>
    </message>
    <message>
        <source>only %2 for %1</source>
        <translation>%1 只能用 %2</translation>
    </message>
    <message>
        <source>%1 tied</source>
        <translation>%1 已绑定</translation>
    </message>
    <message>
        <source> · possible: loss MSE %1 to %2, gain %3 to %4</source>
        <translation> · 可行范围：损失 MSE %1 到 %2，增益 %3 到 %4</translation>
    </message>
    <message>
        <source>infeasible: within this loss MSE the weights take at least %1, more than %2</source>
        <translation>不可行：在此损失 MSE 内权重至少占 %1，多于 %2</translation>
    </message>
    <message>
        <source>infeasible: the least loss MSE is %1, which needs τ %2</source>
        <translation>不可行：最小损失 MSE 为 %1，需要 τ %2</translation>
    </message>
    <message>
        <source>infeasible: with %1 the least loss MSE is %2, which needs τ %3</source>
        <translation>不可行：在 %1 的条件下最小损失 MSE 为 %2，需要 τ %3</translation>
    </message>
    <message>
        <source>infeasible: with the formats that are allowed it takes at least %1, more than %2</source>
        <translation>不可行：在允许的格式下至少需要 %1，超过 %2</translation>
    </message>
    <message>
        <source>infeasible: the perplexity changes by at least %1, more than %2</source>
        <translation>不可行：困惑度至少变化 %1，超过 %2</translation>
    </message>
    <message>
        <source>infeasible: with the formats that are allowed the weights take at least %1, more than %2</source>
        <translation>不可行：在允许的格式下权重至少需要 %1，超过 %2</translation>
    </message>
    <message>
        <source>infeasible: within this perplexity change the weights take at least %1, more than %2</source>
        <translation>不可行：在此困惑度变化内权重至少占 %1，超过 %2</translation>
    </message>
    <message>
        <source>, because of %1</source>
        <translation>，原因是 %1</translation>
    </message>
</context>
<context>
    <name>LanguageText</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>LayerEdit</name>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin %1 to %2</source>
        <translation>将 %1 固定为 %2</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>取消固定 %1</translation>
    </message>
    <message>
        <source>Allow %2 for %1</source>
        <translation>允许 %1 使用 %2</translation>
    </message>
    <message>
        <source>Exclude %2 from %1</source>
        <translation>禁止 %1 使用 %2</translation>
    </message>
    <message>
        <source>Tie %1</source>
        <translation>绑定 %1</translation>
    </message>
    <message>
        <source>Untie %1</source>
        <translation>解除绑定 %1</translation>
    </message>
    <message>
        <source>Tie layers as vLLM does</source>
        <translation>按 vLLM 的方式绑定层</translation>
    </message>
    <message>
        <source>Untie the layers that vLLM joins</source>
        <translation>解除 vLLM 合并的层的绑定</translation>
    </message>
    <message>
        <source>Release all layers</source>
        <translation>释放所有层</translation>
    </message>
</context>
<context>
    <name>LayerPriceText</name>
    <message>
        <source>%1: not possible under this threshold</source>
        <translation>%1：在此阈值下不可能</translation>
    </message>
    <message>
        <source>%1 of gain won</source>
        <translation>增益增加 %1</translation>
    </message>
    <message>
        <source>%1 of gain lost</source>
        <translation>增益减少 %1</translation>
    </message>
    <message>
        <source>%1 of loss MSE spent</source>
        <translation>损失 MSE 增加 %1</translation>
    </message>
    <message>
        <source>%1 of loss MSE saved</source>
        <translation>损失 MSE 减少 %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>format, gain, loss</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1 (not proven)</source>
        <translation>%1（未证明）</translation>
    </message>
    <message>
        <source>%1 to %2 between τ = %3 and %4</source>
        <comment>two formats, two thresholds</comment>
        <translation>%1 变为 %2，在 τ = %3 与 %4 之间</translation>
    </message>
    <message>
        <source>No choice keeps this threshold, so that none has a price</source>
        <translation>没有选择满足此阈值，因此没有代价</translation>
    </message>
    <message>
        <source>A kept configuration is shown; prices are those of the best choice</source>
        <translation>正在显示保留的配置；代价只针对最优选择</translation>
    </message>
    <message>
        <source>Computed while the threshold rests</source>
        <translation>阈值静止时计算</translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names of layers or the like</comment>
        <translation>
            <numerusform>%1 和另外 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogSources</name>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1 begins</source>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>计时</translation>
    </message>
</context>
<context>
    <name>MarkText</name>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>measured loss, 95 % interval, tied to its prediction</source>
        <translation>测得的损失，95 % 区间，与其预测相连</translation>
    </message>
</context>
<context>
    <name>NoiseText</name>
    <message>
        <source>Not for this session: %1.</source>
        <translation>不适用于此会话：%1。</translation>
    </message>
    <message>
        <source>Every value is rounded with the largest relative error that its format allows, layers are independent, nothing is clipped or lost, and the mean loss does not move.</source>
        <translation>假设每个值都以其格式允许的最大相对误差舍入，各层独立，没有截断或丢失，平均损失不变。</translation>
    </message>
    <message>
        <source>Values are spread evenly over each binade, layers are independent, nothing is clipped or lost, and the mean loss does not move.</source>
        <translation>假设值在每个二进区间内均匀分布，各层独立，没有截断或丢失，平均损失不变。</translation>
    </message>
    <message>
        <source>The loss follows each tensor&apos;s real rounding error to first order, clipping and underflow included; layers are independent, and the mean loss does not move.</source>
        <translation>损失以一阶随各张量的真实舍入误差变化，包括截断和下溢；假设各层独立，平均损失不变。</translation>
    </message>
    <message>
        <source>Every layer&apos;s share of the drift of the mean loss is proportional to its share of the scatter, and one run of the quantized model on the calibration texts sets the proportion.</source>
        <translation>各层在平均损失漂移中的份额与其在离散度中的份额成正比，量化模型在校准文本上的一次运行确定比例。</translation>
    </message>
    <message>
        <source>The mean loss moves by the sum of the shifts that quantizing one layer at a time causes, and the scatter of the layers around it is independent.</source>
        <translation>平均损失的移动等于逐层单独量化引起的偏移之和，各层围绕它的离散相互独立。</translation>
    </message>
    <message>
        <source>Not measured: choose formats to measure when you calibrate.</source>
        <translation>未测量：校准时选择要测量的格式。</translation>
    </message>
    <message>
        <source>Not measured: Run &gt; Measure layer shifts.</source>
        <translation>未测量：运行 &gt; 测量各层偏移。</translation>
    </message>
    <message>
        <source>Not measured: Run &gt; Measure drift.</source>
        <translation>未测量：运行 &gt; 测量漂移。</translation>
    </message>
    <message>
        <source>Not measured in all of these formats: choose them when you calibrate.</source>
        <translation>并非所有这些格式都已测量：请在校准时选择。</translation>
    </message>
    <message>
        <source>Not measured of every layer in these formats: Run &gt; Measure layer shifts.</source>
        <translation>并非每一层都以这些格式测量：运行 &gt; 测量各层偏移。</translation>
    </message>
    <message>
        <source>Not measured in these formats: Run &gt; Measure drift.</source>
        <translation>未以这些格式测量：运行 &gt; 测量漂移。</translation>
    </message>
</context>
<context>
    <name>OverlayText</name>
    <message>
        <source>%1: cannot be drawn</source>
        <translation>%1：无法绘制</translation>
    </message>
    <message>
        <source>%1 (modelled)</source>
        <translation>%1（建模）</translation>
    </message>
</context>
<context>
    <name>PartitionLink</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>在 %Ln 个样本上校准</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message numerus="yes">
        <source>The really quantized model on %Ln samples of %1; 95 % interval %2 to %3 nats².</source>
        <translation>
            <numerusform>在 %1 的 %Ln 个样本上真正量化的模型；95 % 区间 %2 到 %3 nats²。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QApplication</name>
    <message>
        <source>Explore automatic mixed precision for neural networks.</source>
        <translation>探索神经网络的自动混合精度。</translation>
    </message>
    <message>
        <source>Open the calibrated demo model.</source>
        <translation>打开已校准的演示模型。</translation>
    </message>
    <message>
        <source>Use another session library.</source>
        <translation>使用另一个会话库。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A model folder, a TorchScript file or a .halftone session.</source>
        <translation>模型文件夹、TorchScript 文件或 .halftone 会话。</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>输出版本。</translation>
    </message>
    <message>
        <source>With --demo: print the milliseconds until the window, and until the demo, is painted, and quit.</source>
        <translation>与 --demo 同用：输出窗口及演示绘制完成所需的毫秒数，然后退出。</translation>
    </message>
</context>
<context>
    <name>QueuedMeasurement</name>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s)</source>
        <translation>
            <numerusform>%Ln 个工作程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln whole model(s)</source>
        <translation>
            <numerusform>至多 %Ln 个整模型</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestrictionMarkName</name>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>not every format</source>
        <translation>并非所有格式</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>已绑定</translation>
    </message>
</context>
<context>
    <name>RestrictionText</name>
    <message>
        <source>pinned to %1</source>
        <translation>固定为 %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>非 %1</translation>
    </message>
    <message numerus="yes">
        <source>tied with %Ln others</source>
        <translation>
            <numerusform>与另外 %Ln 个绑定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Trade-off</source>
        <translation>权衡</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Gains of the sub-graphs</source>
        <translation>子图的增益</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Gaudi 2 model</source>
        <translation>Gaudi 2 模型</translation>
    </message>
    <message>
        <source>Gaudi 3 model</source>
        <translation>Gaudi 3 模型</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln device(s)</source>
        <translation>
            <numerusform>%1，%Ln 个设备</numerusform>
        </translation>
    </message>
    <message>
        <source>size of the weights</source>
        <translation>权重大小</translation>
    </message>
    <message>
        <source>measured on this computer (%1)</source>
        <translation>在本机测量（%1）</translation>
    </message>
    <message>
        <source>measured on %1</source>
        <translation>在 %1 上测量</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>从 %1 导入</translation>
    </message>
    <message>
        <source>MAC counts at peak rates (%1)</source>
        <translation>按峰值速率的 MAC 数（%1）</translation>
    </message>
    <message>
        <source>batch %1, %2 tokens</source>
        <translation>批量 %1，%2 个词元</translation>
    </message>
    <message>
        <source>batch %1, decode after %2 tokens</source>
        <translation>批量 %1，%2 个词元之后解码</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>optimal, proven by GLPK in %1</source>
        <translation>最优，由 GLPK 在 %1 内证明</translation>
    </message>
    <message>
        <source>optimal, proven by the dynamic program in %1 and by GLPK in %2</source>
        <translation>最优，由动态规划在 %1 内、GLPK 在 %2 内证明</translation>
    </message>
    <message>
        <source>optimal, proven by the dynamic program in %1</source>
        <translation>最优，由动态规划在 %1 内证明</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未证明</translation>
    </message>
    <message>
        <source>not proven, the optimum gains at most %1 (gap %2)</source>
        <translation>未证明，最优增益至多 %1（差距 %2）</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%2 层中的 %1 层</translation>
    </message>
    <message>
        <source>%1 quantized</source>
        <translation>%1 已量化</translation>
    </message>
    <message>
        <source>gain %1</source>
        <translation>增益 %1</translation>
    </message>
    <message>
        <source>No sample is calibrated yet</source>
        <translation>尚未校准任何样本</translation>
    </message>
    <message>
        <source>Solving…</source>
        <translation>正在求解…</translation>
    </message>
    <message>
        <source>loss MSE %1 of %2</source>
        <translation>损失 MSE %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>gains of layers added up in %Ln sub-graphs that are large or tied</source>
        <translation>
            <numerusform>%Ln 个较大或绑定的子图中按层相加的增益</numerusform>
        </translation>
    </message>
    <message>
        <source>τ %1</source>
        <translation>τ %1</translation>
    </message>
    <message>
        <source>Loss MSE %1, limit %2</source>
        <translation>损失 MSE %1，上限 %2</translation>
    </message>
    <message>
        <source>Gain %1, at most %2</source>
        <translation>增益 %1，至多 %2</translation>
    </message>
    <message>
        <source>Gains: %1</source>
        <translation>增益：%1</translation>
    </message>
    <message numerus="yes">
        <source>Loss MSE: predicted from %Ln calibration samples</source>
        <translation>
            <numerusform>损失 MSE：由 %Ln 个校准样本预测</numerusform>
        </translation>
    </message>
    <message>
        <source>as kept: “%1”; its decisions alone give another solution</source>
        <translation>按保留的：“%1”；仅按其决定求解会得到另一个解</translation>
    </message>
    <message>
        <source>not proven, the least loss MSE is at least %1</source>
        <translation>未证明，最小损失 MSE 至少为 %1</translation>
    </message>
    <message>
        <source>least loss MSE %1</source>
        <translation>最小损失 MSE %1</translation>
    </message>
    <message>
        <source>loss MSE %1</source>
        <translation>损失 MSE %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>share, of the whole model&apos;s time or bytes</comment>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>that can be gained</comment>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>TargetText</name>
    <message>
        <source>Formats other than %1 beside BF16.</source>
        <translation>除 BF16 和 %1 之外的格式。</translation>
    </message>
    <message>
        <source>Several formats below BF16 in one model.</source>
        <translation>同一模型中多种低于 BF16 的格式。</translation>
    </message>
    <message>
        <source>Matmuls of attention below BF16.</source>
        <translation>低于 BF16 的注意力 matmul。</translation>
    </message>
    <message>
        <source>Different formats for q, k and v, or for gate and up: they run as one product.</source>
        <translation>q、k、v 之间或 gate、up 之间采用不同格式：它们作为一次乘积运行。</translation>
    </message>
    <message>
        <source>Of the solution on screen it has no format %1, which these layers are in: %2.</source>
        <translation>对于屏幕上的解，它没有格式 %1，而这些层采用该格式：%2。</translation>
    </message>
    <message>
        <source>It has one format for all layers below BF16; the solution on screen has several: %1. In %2: %3.</source>
        <translation>所有低于 BF16 的层只能用一种格式；屏幕上的解有多种：%1。采用 %2 的层：%3。</translation>
    </message>
    <message>
        <source>It runs these layers together in one format, and in the solution on screen they differ: %1.</source>
        <translation>它以同一格式一起运行这些层，而屏幕上的解中它们的格式不同：%1。</translation>
    </message>
    <message>
        <source>A format for a single matmul under fused attention; run without it.</source>
        <translation>融合注意力下单个 matmul 的格式；请不使用融合运行。</translation>
    </message>
    <message>
        <source>lm_head below BF16 is written, but not every version runs it.</source>
        <translation>低于 BF16 的 lm_head 会写出，但并非每个版本都能运行。</translation>
    </message>
    <message>
        <source>What the result is served with may run q, k and v, or gate and up, as one product.</source>
        <translation>提供结果的服务程序可能把 q、k、v 或 gate、up 作为一次乘积运行。</translation>
    </message>
    <message>
        <source>Static scales of activations: they are computed at run time.</source>
        <translation>激活的静态缩放：它们在运行时计算。</translation>
    </message>
    <message>
        <source>It leaves matmuls in BF16; in the solution on screen these are lower: %1.</source>
        <translation>它让 matmul 保持 BF16；屏幕上的解中这些更低：%1。</translation>
    </message>
</context>
<context>
    <name>ThresholdText</name>
    <message>
        <source>The noise model %1 predicts no change of the mean loss; choose %2 or %3.</source>
        <translation>噪声模型 %1 不预测平均损失的变化；请选择 %2 或 %3。</translation>
    </message>
    <message>
        <source>The mean loss was not seen to drift, so that every choice keeps it.</source>
        <translation>未见平均损失漂移，因此任何选择都满足。</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>损失 MSE</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>loss MSE %1 nats²</source>
        <translation>损失 MSE %1 nats²</translation>
    </message>
    <message>
        <source>perplexity change %1</source>
        <translation>困惑度变化 %1</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>时间 %1</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>A time needs gains in seconds; choose another objective.</source>
        <translation>时间需要以秒为单位的增益；请选择其他目标。</translation>
    </message>
    <message>
        <source>The source of the gains has no time of the whole model.</source>
        <translation>增益的来源没有整个模型的时间。</translation>
    </message>
    <message>
        <source>Either the time or the weights can be limited; remove the limit of the weights.</source>
        <translation>时间和权重只能限制其一；请去掉权重的限制。</translation>
    </message>
    <message>
        <source>Either the time or the weights can be limited.</source>
        <translation>时间和权重只能限制其一。</translation>
    </message>
</context>
<context>
    <name>TradeOffAxes</name>
    <message>
        <source>Loss MSE</source>
        <translation>损失 MSE</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>阈值 τ</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity</source>
        <translation>预测的困惑度变化</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>axis title: measure and unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, logarithmic; 0 at the left edge)</source>
        <comment>axis title: measure and unit</comment>
        <translation>%1（%2，对数；左边缘为 0）</translation>
    </message>
    <message>
        <source>Gain (% of the baseline&apos;s bytes)</source>
        <translation>增益（占基线字节的 %）</translation>
    </message>
    <message>
        <source>Gain (% of the baseline&apos;s time)</source>
        <translation>增益（占基线时间的 %）</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>增益 (%1)</translation>
    </message>
</context>
<context>
    <name>TradeOffLegend</name>
    <message>
        <source>supported frontier (modelled)</source>
        <translation>支撑前沿（建模）</translation>
    </message>
    <message>
        <source>supported frontier</source>
        <translation>支撑前沿</translation>
    </message>
    <message>
        <source>proven optimum</source>
        <translation>已证明的最优</translation>
    </message>
    <message>
        <source>current (hollow: not proven)</source>
        <translation>当前（空心：未证明）</translation>
    </message>
    <message>
        <source>, weights unlimited</source>
        <translation>，不限权重</translation>
    </message>
</context>
<context>
    <name>TradeOffTip</name>
    <message>
        <source>Gain %1</source>
        <translation>增益 %1</translation>
    </message>
    <message>
        <source>%1, %2 of the baseline</source>
        <comment>a gain, and its share</comment>
        <translation>%1，基线的 %2</translation>
    </message>
    <message>
        <source>Loss MSE %1</source>
        <translation>损失 MSE %1</translation>
    </message>
    <message>
        <source>τ %1</source>
        <translation>τ %1</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity %1</source>
        <translation>预测的困惑度变化 %1</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln sample(s) of %1</source>
        <translation>
            <numerusform>在 %1 的 %Ln 个样本上测得</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured loss MSE %1, 95 % interval %2 to %3</source>
        <translation>测得的损失 MSE %1，95 % 区间 %2 至 %3</translation>
    </message>
    <message>
        <source>Perplexity %1 instead of %2: %3</source>
        <translation>困惑度 %1，原为 %2：%3</translation>
    </message>
    <message>
        <source>%1 times the loss MSE predicted for it</source>
        <translation>为其预测损失 MSE 的 %1 倍</translation>
    </message>
    <message>
        <source>At no more loss MSE the optimum gains at least %1 more</source>
        <translation>损失 MSE 不增加时，最优解的增益至少多 %1</translation>
    </message>
    <message>
        <source>At no more loss MSE the optimum gains at least %1 more (%2)</source>
        <translation>损失 MSE 不增加时，最优解的增益至少多 %1（%2）</translation>
    </message>
    <message>
        <source>Click to put the threshold here</source>
        <translation>单击将阈值放在此处</translation>
    </message>
    <message>
        <source>Click to go to this configuration</source>
        <translation>单击转到此配置</translation>
    </message>
    <message>
        <source>%1, validated</source>
        <comment>name of a configuration</comment>
        <translation>%1，已验证</translation>
    </message>
    <message>
        <source>Predicted loss MSE %1</source>
        <translation>预测的损失 MSE %1</translation>
    </message>
    <message>
        <source>Click to put the threshold where this is predicted</source>
        <translation>单击将阈值放到预测此值之处</translation>
    </message>
    <message>
        <source>On the supported frontier</source>
        <translation>在支撑前沿上</translation>
    </message>
    <message>
        <source>Proven optimum, found by solving for a threshold</source>
        <translation>已证明的最优解，通过对某一阈值求解得到</translation>
    </message>
    <message>
        <source>Strategy: %1</source>
        <translation>策略：%1</translation>
    </message>
    <message>
        <source>Click to put the threshold to this τ</source>
        <translation>单击将阈值设为此 τ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln random configuration(s) of about this loss MSE</source>
        <translation>
            <numerusform>约为此损失 MSE 的 %Ln 个随机配置</numerusform>
        </translation>
    </message>
    <message>
        <source>Gain %1 in the middle, %2 to %3 for 90 % of them</source>
        <translation>中间的增益为 %1，其中 90 % 为 %2 至 %3</translation>
    </message>
</context>
<context>
    <name>TradeOffView</name>
    <message>
        <source>all %1</source>
        <translation>全部 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lowered layer(s)</source>
        <translation>
            <numerusform>%Ln 个降低的层</numerusform>
        </translation>
    </message>
    <message>
        <source>With the noise model bias-aware two configurations of one loss MSE may differ in perplexity: the threshold would be no line</source>
        <translation>在噪声模型 bias-aware 下，同一损失 MSE 的两个配置的困惑度可能不同：阈值不会是一条线</translation>
    </message>
    <message>
        <source>Needs the noise model drift, which ties the perplexity to the loss MSE</source>
        <translation>需要噪声模型 drift，它将困惑度与损失 MSE 联系起来</translation>
    </message>
    <message>
        <source>The measured drift is 0: no change of the perplexity is predicted</source>
        <translation>测得的漂移为 0：没有预测困惑度的变化</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>%1, standard error %2</source>
        <translation>%1，标准误差 %2</translation>
    </message>
</context>
<context>
    <name>WholeModelCheck</name>
    <message>
        <source>Show the plot</source>
        <translation>显示图</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Sum of sub-graphs against whole model: %1 against %2 for this solution, residual %3%4, both predicted.</source>
        <translation>子图之和与整个模型：此解为 %1 对 %2，残差 %3%4，均为预测。</translation>
    </message>
    <message>
        <source>The gains of the sub-graphs sum to %1 for this solution.</source>
        <translation>此解的子图增益之和为 %1。</translation>
    </message>
    <message>
        <source>No time of the whole model in a mixed configuration came with these gains, so there is no residual.</source>
        <translation>这些增益不含整个模型在混合配置下的时间，因此没有残差。</translation>
    </message>
    <message numerus="yes">
        <source>Sum of sub-graphs against whole model, %Ln configuration(s) measured: residual at most %1.</source>
        <translation>
            <numerusform>子图之和与整个模型，测量了 %Ln 个配置：残差至多 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>This device multiplies %1 no faster than %2: only what is read and written gets less.</source>
        <translation>此设备计算 %1 的乘法并不比 %2 快：只有读写量减少。</translation>
    </message>
    <message>
        <source>The whole model in mixed configurations is measured last: then there is a residual.</source>
        <translation>最后测量整个模型的混合配置：那时才有残差。</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Open model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Open a Hugging Face model folder</source>
        <translation>打开 Hugging Face 模型文件夹</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open a TorchScript file or a .halftone session</source>
        <translation>打开 TorchScript 文件或 .halftone 会话</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>打开演示</translation>
    </message>
    <message>
        <source>Open the small model that comes with Halftone, calibrated</source>
        <translation>打开随 Halftone 提供的已校准的小模型</translation>
    </message>
    <message>
        <source>Import sessions…</source>
        <translation>导入会话…</translation>
    </message>
    <message>
        <source>Copy the sessions of a .halftone file into the library; nothing is overwritten</source>
        <translation>将 .halftone 文件中的会话复制到库中；不会覆盖任何内容</translation>
    </message>
    <message>
        <source>Import as a copy</source>
        <translation>作为副本导入</translation>
    </message>
    <message>
        <source>Copy the session of the file under a name of its own</source>
        <translation>以独立名称复制文件中的会话</translation>
    </message>
    <message>
        <source>Export session…</source>
        <translation>导出会话…</translation>
    </message>
    <message>
        <source>Write this session with all it holds into one .halftone file</source>
        <translation>将此会话的全部内容写入一个 .halftone 文件</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>校准…</translation>
    </message>
    <message>
        <source>Compute the sensitivity of every layer</source>
        <translation>计算每一层的敏感度</translation>
    </message>
    <message>
        <source>Resume calibration</source>
        <translation>继续校准</translation>
    </message>
    <message>
        <source>Calibrate the samples that this session still lacks</source>
        <translation>校准此会话尚缺的样本</translation>
    </message>
    <message>
        <source>Validate…</source>
        <translation>验证…</translation>
    </message>
    <message>
        <source>Run the model really quantized as the solution says, and measure the loss</source>
        <translation>按解真正量化并运行模型，测量损失</translation>
    </message>
    <message>
        <source>Measure drift</source>
        <translation>测量漂移</translation>
    </message>
    <message>
        <source>Run the model with every layer quantized on the calibration samples, for the noise model drift</source>
        <translation>在校准样本上量化所有层运行模型，用于噪声模型 drift</translation>
    </message>
    <message>
        <source>Predict times on Gaudi 2</source>
        <translation>预测 Gaudi 2 上的时间</translation>
    </message>
    <message>
        <source>Predict the time gain of every configuration with the Gaudi 2 model</source>
        <translation>用 Gaudi 2 模型预测每个配置的时间增益</translation>
    </message>
    <message>
        <source>Predict times on Gaudi 3</source>
        <translation>预测 Gaudi 3 上的时间</translation>
    </message>
    <message>
        <source>Predict the time gain of every configuration with the Gaudi 3 model</source>
        <translation>用 Gaudi 3 模型预测每个配置的时间增益</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>保留…</translation>
    </message>
    <message>
        <source>Keep this solution under a name; it is listed under Kept</source>
        <translation>以某个名称保留此解；它列在“已保留”中</translation>
    </message>
    <message>
        <source>Import configuration…</source>
        <translation>导入配置…</translation>
    </message>
    <message>
        <source>Put a configuration of Halftone or Intel Neural Compressor, such as the one that serves today, beside the solutions that are kept</source>
        <translation>将 Halftone 或 Intel Neural Compressor 的配置（例如目前在用的）放在已保留的解旁边</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write this configuration for Intel Neural Compressor, or as CSV</source>
        <translation>将此配置写给 Intel Neural Compressor，或写为 CSV</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Write what was done and what came out as one file to send around: HTML, PDF or Markdown</source>
        <translation>将所做的工作和结果写成一个可分发的文件：HTML、PDF 或 Markdown</translation>
    </message>
    <message>
        <source>Save plots and tables…</source>
        <translation>保存图和表…</translation>
    </message>
    <message>
        <source>Save plots as SVG, PDF or PNG and tables as CSV</source>
        <translation>将图保存为 SVG、PDF 或 PNG，将表保存为 CSV</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Release all layers</source>
        <translation>释放所有层</translation>
    </message>
    <message>
        <source>Remove every pin, exclusion and tie: the solver chooses every layer&apos;s format</source>
        <translation>移除所有固定、排除和绑定：由求解器选择每层的格式</translation>
    </message>
    <message>
        <source>Tie layers as vLLM does</source>
        <translation>按 vLLM 的方式绑定层</translation>
    </message>
    <message>
        <source>Query, key and value projections of a block share one format, and so do gate and up projections: vLLM joins their weights</source>
        <translation>一个块的 query、key、value 投影共用一种格式，gate 与 up 投影也是：vLLM 合并它们的权重</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Type a part of a command, a layer or a session</source>
        <translation>输入命令、层或会话的一部分</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Put all panels back where they were</source>
        <translation>将所有面板放回原处</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Close the window; everything is saved</source>
        <translation>关闭窗口；一切均已保存</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>List what the keys do</source>
        <translation>列出各按键的作用</translation>
    </message>
    <message>
        <source>About Halftone</source>
        <translation>关于 Halftone</translation>
    </message>
    <message>
        <source>Version, method and licence</source>
        <translation>版本、方法和许可</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Read and search the documentation</source>
        <translation>阅读和搜索文档</translation>
    </message>
    <message>
        <source>Press it, then what you want to know more about (%1)</source>
        <translation>先按下，再单击您想进一步了解的内容 (%1)</translation>
    </message>
    <message>
        <source>Measure layer shifts…</source>
        <translation>测量各层偏移…</translation>
    </message>
    <message>
        <source>Run the model with one layer quantized at a time, for the noise model bias-aware; takes one pass per layer, format and sample</source>
        <translation>每次只量化一层运行模型，用于噪声模型 bias-aware；每层、每种格式、每个样本一次</translation>
    </message>
</context>
<context>
    <name>WindowBars</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>About Halftone</source>
        <translation>关于 Halftone</translation>
    </message>
    <message>
        <source>&lt;b&gt;Halftone %1&lt;/b&gt;&lt;p&gt;Explores automatic mixed precision for neural networks after S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;&lt;p&gt;Time gains of the Gaudi models are predicted, not measured; measuring on Gaudi and on CUDA devices is untested on hardware.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Halftone %1&lt;/b&gt;&lt;p&gt;按照 S. Markovich-Golan 等人的 arXiv:2505.13060 探索神经网络的自动混合精度。&lt;/p&gt;&lt;p&gt;Gaudi 模型的时间增益是预测的，不是测量的；在 Gaudi 和 CUDA 设备上的测量尚未在硬件上试过。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Open this session</source>
        <translation>打开此会话</translation>
    </message>
    <message>
        <source>Select this layer</source>
        <translation>选择此层</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>比较对象：%1</translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityDialog</name>
    <message>
        <source>Do gains add up?</source>
        <translation>增益可以相加吗？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, predicted by the same model: %1.</source>
        <translation>
            <numerusform>整个模型的 %Ln 个配置，由同一模型预测：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, measured with the gains: %1.</source>
        <translation>
            <numerusform>整个模型的 %Ln 个配置，与增益一起测量：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityPlot</name>
    <message>
        <source>Gains of the whole model over sums of gains</source>
        <translation>整个模型的增益与增益之和</translation>
    </message>
    <message>
        <source>Sum of gains (%1)</source>
        <translation>增益之和（%1）</translation>
    </message>
    <message>
        <source>Gain of the whole model, predicted (%1)</source>
        <translation>整个模型的增益，预测（%1）</translation>
    </message>
    <message>
        <source>Gain of the whole model, measured (%1)</source>
        <translation>整个模型的增益，实测（%1）</translation>
    </message>
    <message>
        <source>sum of sub-graphs</source>
        <translation>子图之和</translation>
    </message>
    <message>
        <source>sum of single layers</source>
        <translation>单层之和</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相等</translation>
    </message>
</context>
<context>
    <name>halftone::CalibrateDialog</name>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>One document a sample</source>
        <translation>每个样本一个文档</translation>
    </message>
    <message>
        <source>Documents joined and cut to equal pieces</source>
        <translation>文档连接后切成等长的段</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> 个词元</translation>
    </message>
    <message>
        <source>The model&apos;s folder and the time</source>
        <translation>模型的文件夹名和时间</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少的内容</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>校准(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Calibration &amp;data</source>
        <translation>校准数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>样本(&amp;S)</translation>
    </message>
    <message>
        <source>Sequence &amp;length</source>
        <translation>序列长度(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Packing</source>
        <translation>打包(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Model folder or TorchScript file</source>
        <translation>模型文件夹或 TorchScript 文件</translation>
    </message>
    <message>
        <source>Calibration data file</source>
        <translation>校准数据文件</translation>
    </message>
    <message>
        <source>Float32</source>
        <translation>Float32</translation>
    </message>
    <message>
        <source>BFloat16: faster, sensitivities differ by about a percent</source>
        <translation>BFloat16：更快，敏感度相差约百分之一</translation>
    </message>
    <message>
        <source>BFloat16 (this CPU has no instructions for it)</source>
        <translation>BFloat16（此 CPU 没有相应指令）</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Automatic: half of what is free</source>
        <translation>自动：空闲内存的一半</translation>
    </message>
    <message>
        <source>Largest resident memory; less of it means more recomputation. Weights are read from the file and do not count.</source>
        <translation>最大常驻内存；越少则重新计算越多。权重从文件读取，不计入。</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>高级(&amp;V)</translation>
    </message>
    <message>
        <source>C&amp;ompute in</source>
        <translation>计算精度(&amp;O)</translation>
    </message>
    <message>
        <source>Memory &amp;budget</source>
        <translation>内存预算(&amp;B)</translation>
    </message>
    <message>
        <source>Measure errors of</source>
        <translation>要测量误差的格式</translation>
    </message>
    <message>
        <source>Really rounds every tensor to these formats during the calibration, for the noise model measured-error; up to four cost about a quarter of the time</source>
        <translation>校准时将每个张量真正舍入到这些格式，用于噪声模型 measured-error；至多四种，约多花四分之一的时间</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>TorchScript models (*.pt *.pts);;All files (*)</source>
        <translation>TorchScript 模型 (*.pt *.pts);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt);;All files (*)</source>
        <translation>文本 (*.jsonl *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Choose a model: a Hugging Face folder or a TorchScript file.</source>
        <translation>选择模型：Hugging Face 文件夹或 TorchScript 文件。</translation>
    </message>
    <message>
        <source>There is no model at “%1”.</source>
        <translation>“%1”处没有模型。</translation>
    </message>
    <message>
        <source>Choose calibration texts: a .jsonl or .txt file.</source>
        <translation>选择校准文本：.jsonl 或 .txt 文件。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>“%1” holds no model: there is no config.json in it.</source>
        <translation>“%1”中没有模型：里面没有 config.json。</translation>
    </message>
    <message>
        <source>Another session has this name.</source>
        <translation>另一个会话已使用此名称。</translation>
    </message>
</context>
<context>
    <name>halftone::CalibrationControl</name>
    <message>
        <source>A calibration is running. Cancel it or wait for it before you start another.</source>
        <translation>正在校准。请取消或等待结束后再开始另一个。</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 / %2 个样本</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 词元/秒</translation>
    </message>
    <message>
        <source>Calibration: %1</source>
        <translation>校准：%1</translation>
    </message>
    <message numerus="yes">
        <source>Calibration: %Ln remarks, the last one: %1</source>
        <translation>
            <numerusform>校准：%Ln 条备注，最后一条：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The calibration was cancelled before its first sample; nothing was stored.</source>
        <translation>校准在第一个样本之前被取消；没有存储任何内容。</translation>
    </message>
    <message>
        <source>The calibration was cancelled: %1 of %2 samples are finished and kept. Run › Resume calibration continues it.</source>
        <translation>校准已取消：%2 个样本中的 %1 个已完成并保留。运行 › 继续校准可继续。</translation>
    </message>
    <message>
        <source>Another job is running. Cancel it or wait for it first.</source>
        <translation>另一个任务正在运行。请先取消或等待它。</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>%1 samples are calibrated.</source>
        <translation>已校准 %1 个样本。</translation>
    </message>
</context>
<context>
    <name>halftone::ChangesView</name>
    <message>
        <source>gain %1, loss MSE %2 nats²</source>
        <translation>增益 %1，损失 MSE %2 nats²</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>There</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Change of loss MSE (nats²)</source>
        <translation>损失 MSE 的变化 (nats²)</translation>
    </message>
    <message>
        <source>Layers whose format differs</source>
        <translation>格式不同的层</translation>
    </message>
    <message>
        <source>Configuration to compare with</source>
        <translation>用来比较的配置</translation>
    </message>
    <message>
        <source>Compare with this one</source>
        <translation>与当前解比较</translation>
    </message>
    <message>
        <source>Remember the solution on screen, then move the threshold or pin layers: the list shows what that changes</source>
        <translation>记住屏幕上的解，然后移动阈值或固定层：列表显示由此发生的变化</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>every layer in the baseline</source>
        <translation>所有层均为基线格式</translation>
    </message>
    <message>
        <source>the remembered solution</source>
        <translation>记住的解</translation>
    </message>
    <message>
        <source>What a solution changes is listed here once there is one.</source>
        <translation>有解之后，它所改变的内容列在这里。</translation>
    </message>
    <message>
        <source>This configuration has formats that the present gains lack: choose other gains, or another configuration.</source>
        <translation>此配置含有当前增益缺少的格式：请选择其他增益或其他配置。</translation>
    </message>
    <message>
        <source>Every layer has the same format in both.</source>
        <translation>两者每一层的格式都相同。</translation>
    </message>
    <message>
        <source>gains as much</source>
        <comment>the model …</comment>
        <translation>增益相同</translation>
    </message>
    <message>
        <source>gains %1 more</source>
        <comment>the model …</comment>
        <translation>增益多 %1</translation>
    </message>
    <message>
        <source>gains %1 less</source>
        <comment>the model …</comment>
        <translation>增益少 %1</translation>
    </message>
    <message>
        <source>its predicted loss MSE is the same</source>
        <translation>其预测的损失 MSE 相同</translation>
    </message>
    <message>
        <source>its predicted loss MSE is %1 higher</source>
        <translation>其预测的损失 MSE 高 %1</translation>
    </message>
    <message>
        <source>its predicted loss MSE is %1 lower</source>
        <translation>其预测的损失 MSE 低 %1</translation>
    </message>
    <message>
        <source>Here the model %1, and %2.</source>
        <comment>%1: gains … more; %2: its loss MSE is … higher</comment>
        <translation>此处模型%1，且%2。</translation>
    </message>
    <message>
        <source>the solution before the last step</source>
        <translation>上一步之前的解</translation>
    </message>
    <message>
        <source>the solution of “%1”</source>
        <comment>name of a session</comment>
        <translation>“%1”的解</translation>
    </message>
    <message>
        <source>another session…</source>
        <translation>另一个会话…</translation>
    </message>
    <message>
        <source>“%1” has other layers or formats than this session: there is nothing to compare.</source>
        <translation>“%1”的层或格式与此会话不同：无可比较。</translation>
    </message>
    <message>
        <source>“%1” has no solution: %2</source>
        <translation>“%1”没有解：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) differ.</source>
        <translation>
            <numerusform>%Ln 层不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>There: %1. Here: %2.</source>
        <translation>对方：%1。当前：%2。</translation>
    </message>
    <message>
        <source>Press Enter to choose the session whose solution is compared.</source>
        <translation>按 Enter 选择要比较其解的会话。</translation>
    </message>
    <message>
        <source>the strategy “%1”</source>
        <translation>策略“%1”</translation>
    </message>
    <message>
        <source>This strategy has no configuration within the threshold: it would have to lower nothing.</source>
        <translation>该策略在阈值内没有配置：它什么都不能降低。</translation>
    </message>
</context>
<context>
    <name>halftone::ColorBar</name>
    <message>
        <source>Colour scale</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>%1, logarithmic scale; what is not above zero is darkest</source>
        <translation>%1，对数刻度；不大于零者颜色最深</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1，从 %2 到 %3</translation>
    </message>
</context>
<context>
    <name>halftone::CommandPalette</name>
    <message>
        <source>Nothing fits. Try fewer words.</source>
        <translation>没有匹配项。请少输入几个词。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>A command, a layer or a session</source>
        <translation>命令、层或会话</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>要查找的内容</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>匹配的命令</translation>
    </message>
</context>
<context>
    <name>halftone::ComparisonDialog</name>
    <message>
        <source>rank correlation %1</source>
        <translation>秩相关 %1</translation>
    </message>
    <message>
        <source>no rank correlation</source>
        <translation>无秩相关</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 与 %2 比较</translation>
    </message>
    <message>
        <source>Sensitivity in %1 (nats²)</source>
        <translation>%1 中的敏感度 (nats²)</translation>
    </message>
    <message>
        <source>Only in %1: %2.</source>
        <translation>仅在 %1 中：%2。</translation>
    </message>
    <message>
        <source>Sensitivities</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>权衡</translation>
    </message>
    <message>
        <source>The largest gain at equal thresholds, each session under its own decisions.</source>
        <translation>相同阈值下的最大增益，各会话按各自的决定。</translation>
    </message>
    <message>
        <source>Changed layers</source>
        <translation>改变的层</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln layer(s) in both, %2.</source>
        <translation>
            <numerusform>%1：共有 %Ln 层，%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sensitivity in the others (nats²)</source>
        <translation>其他会话中的敏感度 (nats²)</translation>
    </message>
    <message>
        <source>Where the sensitivities differ: red layers are more sensitive than in %1, blue ones less. Empty places have no ratio.</source>
        <translation>敏感度的差异：红色层比 %1 中更敏感，蓝色层更不敏感。空处没有比值。</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>会话(&amp;S)</translation>
    </message>
    <message>
        <source>Difference map</source>
        <translation>差异图</translation>
    </message>
    <message>
        <source>%1, %2: baseline %3 and %4, %5.</source>
        <translation>%1，%2：基线 %3 和 %4，%5。</translation>
    </message>
    <message>
        <source>%1: no timing of the same source, workload and formats.</source>
        <translation>%1：没有相同来源、负载和格式的计时。</translation>
    </message>
    <message>
        <source>%1: there is none, %2.</source>
        <translation>%1：没有，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) have another format than in %1, each session solved at its own threshold.</source>
        <translation>
            <numerusform>%Ln 层的格式与 %1 不同，各会话在各自的阈值下求解。</numerusform>
        </translation>
    </message>
    <message>
        <source>The solutions, each at its session&apos;s threshold, give every layer the same format.</source>
        <translation>各会话在各自阈值下的解，每一层的格式都相同。</translation>
    </message>
</context>
<context>
    <name>halftone::ConfigurationBars</name>
    <message>
        <source>Gains of the configurations of the sub-graph</source>
        <translation>子图各配置的增益</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>增益 (%1)</translation>
    </message>
    <message>
        <source>sum of single layers</source>
        <translation>单层之和</translation>
    </message>
    <message>
        <source>theoretical (MACs)</source>
        <translation>理论值 (MAC)</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>dominated</source>
        <translation>被支配</translation>
    </message>
    <message>
        <source>within its spread</source>
        <translation>在其离散范围内</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Gain %1 (%2)</source>
        <translation>增益 %1（%2）</translation>
    </message>
    <message>
        <source>Not larger than its spread: it may as well be none</source>
        <translation>不大于其离散程度：也可能没有增益</translation>
    </message>
    <message>
        <source>Sum of single layers %1</source>
        <translation>单层之和 %1</translation>
    </message>
    <message>
        <source>Theoretical %1</source>
        <translation>理论值 %1</translation>
    </message>
    <message>
        <source>Loss MSE %1</source>
        <translation>损失 MSE %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Dominated: another configuration gains at least as much for no more loss</source>
        <translation>被支配：另一配置的增益不少于它且损失不更大</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>digit, format: “0 BF16”</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time %1</source>
        <extracomment>%1: a time and what it is made of, &quot;1.23 ms (overlapping: MME 0.9 ms, TPC …)&quot;</extracomment>
        <translation>时间 %1</translation>
    </message>
</context>
<context>
    <name>halftone::DecisionBar</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time by MAC counts</source>
        <translation>按 MAC 数的时间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>What to gain: time of each configuration, time that multiply-accumulates alone would take at peak rate, or bytes of weights</source>
        <translation>要获得什么：每个配置的时间、仅乘加运算在峰值速率下的时间，或权重的字节数</translation>
    </message>
    <message>
        <source>Where the time gains come from</source>
        <translation>时间增益的来源</translation>
    </message>
    <message>
        <source>O&amp;bjective</source>
        <translation>目标(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>噪声(&amp;N)</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>How the loss of a quantized layer is predicted.</source>
        <translation>如何预测量化层的损失。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Formats that a layer may have: %1</source>
        <translation>层可用的格式：%1</translation>
    </message>
</context>
<context>
    <name>halftone::Exploration</name>
    <message>
        <source>Go to “%1”</source>
        <translation>转到“%1”</translation>
    </message>
</context>
<context>
    <name>halftone::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Configuration of Halftone (JSON)</source>
        <translation>Halftone 的配置 (JSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表 (CSV)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标程序</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>写入的文件夹</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少的内容</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>目标程序(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Looking for a solution that it can…</source>
        <translation>正在寻找它能表达的解…</translation>
    </message>
    <message>
        <source>Export a &amp;solution that it can express: %1</source>
        <translation>导出它能表达的解(&amp;S)：%1</translation>
    </message>
    <message>
        <source>%1
Nor is there another solution: %2</source>
        <translation>%1
也没有其他解：%2</translation>
    </message>
    <message>
        <source>Specified for %1.

It cannot express:
%2</source>
        <translation>针对 %1 编写。

无法表达：
%2</translation>
    </message>
    <message>
        <source>The format of every layer and what it was solved for. Complete, but only Halftone reads it.</source>
        <translation>每层的格式及求解的目标。内容完整，但只有 Halftone 能读。</translation>
    </message>
    <message>
        <source>The format and figures of every layer, and the gains: for spreadsheets. No program runs it.</source>
        <translation>每层的格式和数据，以及增益：用于电子表格。没有程序运行它。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>选择文件夹。</translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder.</source>
        <translation>“%1”是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>“%1” cannot be written to.</source>
        <translation>无法写入“%1”。</translation>
    </message>
    <message>
        <source>The solution on screen cannot be exported for this target.</source>
        <translation>屏幕上的解无法导出到此目标程序。</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>选择另一个目标程序。</translation>
    </message>
    <message>
        <source>“%1” holds an export already. Write into it, and replace files of the same names?</source>
        <translation>“%1”中已有一份导出。写入其中并替换同名文件吗？</translation>
    </message>
    <message>
        <source>Nothing in the folder says that Halftone wrote “%1”, which would be replaced. Choose another folder, or move it away.</source>
        <translation>文件夹中没有任何内容表明“%1”由 Halftone 写入，而它将被替换。请选择另一个文件夹，或将该文件移走。</translation>
    </message>
</context>
<context>
    <name>halftone::ExportOffers</name>
    <message>
        <source>costs %1 of loss MSE (%2 instead of %3)</source>
        <translation>损失 MSE 多 %1（%2，而非 %3）</translation>
    </message>
    <message>
        <source>costs no gain (%1 instead of %2)</source>
        <translation>不损失增益（%1，而非 %2）</translation>
    </message>
    <message>
        <source>costs %1 of gain (%2 instead of %3)</source>
        <translation>增益少 %1（%2，而非 %3）</translation>
    </message>
</context>
<context>
    <name>halftone::FormatMenu</name>
    <message>
        <source>For&amp;mats</source>
        <translation>格式(&amp;M)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>halftone::GainCurvesPlot</name>
    <message>
        <source>Gain of every session over the threshold</source>
        <translation>各会话的增益与阈值</translation>
    </message>
    <message>
        <source>Threshold τ (%)</source>
        <translation>阈值 τ (%)</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>增益 (%1)</translation>
    </message>
</context>
<context>
    <name>halftone::GraphCanvas</name>
    <message>
        <source>Graph of the model</source>
        <translation>模型图</translation>
    </message>
    <message>
        <source>Blocks, their sequential sub-graphs, and in those layers and operations. Enter goes in, Escape out, arrow keys lead along the edges, Space opens a run of identical blocks.</source>
        <translation>块、其顺序子图，以及其中的层和运算。Enter 进入，Esc 退出，方向键沿边移动，空格展开一串相同的块。</translation>
    </message>
</context>
<context>
    <name>halftone::HeatMap</name>
    <message>
        <source>One cell per layer; the layer table shows the same figures</source>
        <translation>每层一格；层表显示相同的数据</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 和另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No layer selected</source>
        <translation>未选择层</translation>
    </message>
    <message>
        <source>The sensitivity of each layer is drawn here with the first calibrated sample.</source>
        <translation>校准第一个样本后，各层的敏感度画在这里。</translation>
    </message>
    <message>
        <source>Loss MSE if quantized %1</source>
        <translation>若量化的损失 MSE %1</translation>
    </message>
    <message>
        <source>%1 of the budget</source>
        <translation>预算的 %1</translation>
    </message>
    <message>
        <source>Format %1</source>
        <translation>格式 %1</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Drag an end: layers outside stand back. Double click: the whole range</source>
        <translation>拖动一端：范围外的层退到后面。双击：整个范围</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a value, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <comment>name of a value</comment>
        <translation>%1：无值</translation>
    </message>
</context>
<context>
    <name>halftone::HeatMapPanel</name>
    <message>
        <source>Colour b&amp;y</source>
        <translation>着色依据(&amp;Y)</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>刻度</translation>
    </message>
    <message>
        <source>Colours, logarithmic or linear, and which values stand back</source>
        <translation>颜色、对数或线性，以及哪些值退到后面</translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation>对数(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;inear</source>
        <translation>线性(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Viridis</source>
        <translation>Viridis(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Cividis</source>
        <translation>Cividis(&amp;C)</translation>
    </message>
    <message>
        <source>Dark violet to yellow</source>
        <translation>深紫到黄</translation>
    </message>
    <message>
        <source>Dark blue to yellow: alike for red-green blind eyes</source>
        <translation>深蓝到黄：红绿色弱者看来相同</translation>
    </message>
    <message>
        <source>&amp;Grey out below</source>
        <translation>低于此值变灰(&amp;G)</translation>
    </message>
    <message>
        <source>Values below this stand back</source>
        <translation>低于此值者退到后面</translation>
    </message>
    <message>
        <source>&amp;and above</source>
        <translation>以及高于(&amp;A)</translation>
    </message>
    <message>
        <source>Values above this stand back</source>
        <translation>高于此值者退到后面</translation>
    </message>
    <message>
        <source>&amp;Whole range</source>
        <translation>整个范围(&amp;W)</translation>
    </message>
    <message>
        <source>A number such as 1e-5, 5% or 20us; empty: no limit</source>
        <translation>如 1e-5、5% 或 20us 的数；空为无限制</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
</context>
<context>
    <name>halftone::HelpPage</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>halftone::HelpWindow</name>
    <message>
        <source>Search in all pages</source>
        <translation>在所有页面中搜索</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>要搜索的词</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>没有页面包含所有这些词。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>%1 – Halftone help</source>
        <comment>title of a page</comment>
        <translation>%1 – Halftone 帮助</translation>
    </message>
</context>
<context>
    <name>halftone::ImportGainsDialog</name>
    <message>
        <source>Import gains</source>
        <translation>导入增益</translation>
    </message>
    <message>
        <source>What were the gains in %1 measured with?</source>
        <translation>%1 中的增益是用什么测量的？</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Time of the whole model with every layer at the baseline format</source>
        <translation>所有层均为基线格式时整个模型的时间</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Whole model</source>
        <translation>整个模型(&amp;W)</translation>
    </message>
</context>
<context>
    <name>halftone::Inspector</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>损失 MSE</translation>
    </message>
    <message>
        <source>Gain alone</source>
        <translation>单独增益</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>可靠度</translation>
    </message>
    <message>
        <source>GEMM</source>
        <translation>GEMM</translation>
    </message>
    <message>
        <source>How often the solver gives the layer this format again when the samples are drawn anew from those calibrated</source>
        <translation>从已校准的样本重新抽取时，求解器再次给该层此格式的频率</translation>
    </message>
    <message>
        <source>Pin of %1</source>
        <translation>%1 的固定</translation>
    </message>
    <message>
        <source>Keep this layer in one format whatever the threshold</source>
        <translation>无论阈值如何，让此层保持一种格式</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers selected</source>
        <translation>
            <numerusform>已选 %Ln 层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · loss MSE if quantized %2 nats²</source>
        <translation>%1 · 若量化的损失 MSE %2 nats²</translation>
    </message>
    <message>
        <source>%1, %2 of the budget</source>
        <translation>%1，预算的 %2</translation>
    </message>
    <message>
        <source>Open a model or a session: what you select of it is described here.</source>
        <translation>打开模型或会话：所选内容在这里描述。</translation>
    </message>
    <message>
        <source>Select a sub-graph in the partition; its figures come with the first calibrated sample.</source>
        <translation>在划分中选择一个子图；校准第一个样本后显示其数据。</translation>
    </message>
    <message>
        <source>Click a cell of the heat map, or a row of the layer table.</source>
        <translation>单击热图的一格或层表的一行。</translation>
    </message>
    <message>
        <source>Not pinned</source>
        <translation>未固定</translation>
    </message>
    <message>
        <source>Pin to %1</source>
        <translation>固定为 %1</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 层</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>%Ln 个配置</numerusform>
        </translation>
    </message>
    <message>
        <source>one of %1 alike</source>
        <translation>相同的 %1 个之一</translation>
    </message>
    <message>
        <source>%1, standard error %2</source>
        <translation>%1，标准误差 %2</translation>
    </message>
    <message>
        <source>%1 nats²</source>
        <translation>%1 nats²</translation>
    </message>
    <message>
        <source>%1 of the budget</source>
        <translation>预算的 %1</translation>
    </message>
    <message>
        <source>would be %1 of the budget</source>
        <translation>将占预算的 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>keeps its format in %1 of the re-draws</source>
        <translation>在 %1 的重抽中保持其格式</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 at %2 tokens</source>
        <translation>%1，%2 个词元</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>What the engines of the device are busy for: matrix engine (MME), vector engines (TPC) and memory (HBM). They overlap, so the parts may exceed the whole.</source>
        <translation>设备各引擎的占用时间：矩阵引擎 (MME)、向量引擎 (TPC) 和内存 (HBM)。它们重叠，因此各部分之和可能超过总量。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>切换点</translation>
    </message>
    <message>
        <source>What the best choice loses in gain and saves in loss MSE if this layer, with those tied to it, has another format: solved again for each</source>
        <translation>若此层及与其绑定的层用其他格式，最优选择失去的增益和节省的损失 MSE：逐一重新求解</translation>
    </message>
    <message>
        <source>Where the best choice gives this layer another format as the threshold grows, among a hundred thresholds over the whole range</source>
        <translation>随着阈值增大，最优选择在何处改变此层的格式，取整个范围内的一百个阈值</translation>
    </message>
    <message>
        <source>Time %1.
At the baseline %2.</source>
        <extracomment>%1 and %2: a time and what it is made of, &quot;1.23 ms (overlapping: MME 0.9 ms, TPC …)&quot;</extracomment>
        <translation>时间 %1。
基线为 %2。</translation>
    </message>
    <message>
        <source>Time %1.</source>
        <translation>时间 %1。</translation>
    </message>
    <message>
        <source>computed while the threshold rests</source>
        <translation>阈值静止时计算</translation>
    </message>
    <message>
        <source>it can have no other format</source>
        <translation>它不能用其他格式</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>无</translation>
    </message>
    <message>
        <source>told under a threshold of τ or loss MSE</source>
        <translation>在 τ 或损失 MSE 的阈值下给出</translation>
    </message>
</context>
<context>
    <name>halftone::JobBar</name>
    <message>
        <source>Progress of the running job</source>
        <translation>正在运行的任务的进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Press to list all jobs</source>
        <translation>%1
按下以列出所有任务</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>正在暂停</translation>
    </message>
    <message>
        <source>Stop the running job; what is finished is kept</source>
        <translation>停止正在运行的任务；已完成的部分会保留</translation>
    </message>
</context>
<context>
    <name>halftone::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>正在结束</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>剩余 %Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>剩余 %Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>剩余 %Ln 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress, result</source>
        <translation>进度、结果</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>正在暂停</translation>
    </message>
</context>
<context>
    <name>halftone::JobsPanel</name>
    <message>
        <source>What calibrates, measures, validates or is written is listed here until you clear it.</source>
        <translation>校准、测量、验证或写出的任务列在此处，直到您清除。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the selected job; what is finished is kept</source>
        <translation>停止所选任务；已完成的保留</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Begin nothing further; what runs is finished</source>
        <translation>不再开始新的；正在运行的会完成</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Do it again, or what it still lacks</source>
        <translation>再做一次，或补做缺少的部分</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>清除已结束的</translation>
    </message>
    <message>
        <source>Take what has ended off this list</source>
        <translation>将已结束的从此列表移除</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Show all that is known of how the job ended</source>
        <translation>显示关于任务如何结束的全部信息</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>First</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Begin the selected job before the others that wait</source>
        <translation>在其他等待的任务之前开始所选任务</translation>
    </message>
</context>
<context>
    <name>halftone::KeptDialog</name>
    <message>
        <source>Name and note</source>
        <translation>名称和备注</translation>
    </message>
    <message>
        <source>Where it serves, what was found out about it</source>
        <translation>在哪里使用，得到了哪些结论</translation>
    </message>
    <message>
        <source>A kept configuration needs a name.</source>
        <translation>保留的配置需要一个名称。</translation>
    </message>
    <message>
        <source>Another configuration is kept under this name.</source>
        <translation>此名称下已保留了另一个配置。</translation>
    </message>
</context>
<context>
    <name>halftone::KeptListModel</name>
    <message>
        <source>gain %1 · τ %2 · loss MSE %3</source>
        <translation>增益 %1 · τ %2 · 损失 MSE %3</translation>
    </message>
    <message numerus="yes">
        <source>Noise model %1, %Ln pin(s)</source>
        <translation>
            <numerusform>噪声模型 %1，%Ln 个固定</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for: at most %1</source>
        <translation>要求：至多 %1</translation>
    </message>
</context>
<context>
    <name>halftone::KeptPanel</name>
    <message>
        <source>Kept configurations</source>
        <translation>已保留的配置</translation>
    </message>
    <message>
        <source>Solutions that you keep or export are listed here.</source>
        <translation>您保留或导出的解列在这里。</translation>
    </message>
    <message>
        <source>Name and note…</source>
        <translation>名称和备注…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>halftone::LayerActions</name>
    <message>
        <source>&amp;Layers</source>
        <translation>层(&amp;L)</translation>
    </message>
    <message>
        <source>Pin to %1</source>
        <translation>固定为 %1</translation>
    </message>
    <message>
        <source>Remove pin</source>
        <translation>移除固定</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>非 %1</translation>
    </message>
    <message>
        <source>Tie together</source>
        <translation>绑定在一起</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>解除绑定</translation>
    </message>
    <message>
        <source>Select this role in all blocks</source>
        <translation>选择所有块中的此角色</translation>
    </message>
    <message>
        <source>Select this block</source>
        <translation>选择此块</translation>
    </message>
    <message>
        <source>Select this sub-graph</source>
        <translation>选择此子图</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Pin, exclude or tie the selected layers</source>
        <translation>固定、排除或绑定所选层</translation>
    </message>
</context>
<context>
    <name>halftone::LayerTable</name>
    <message>
        <source>Copy as tab-separated values</source>
        <translation>复制为制表符分隔的值</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%2 层中的 %1 层</translation>
    </message>
    <message>
        <source>&lt;p&gt;A layer is shown if it fits every word:&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;q_proj&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a regular expression, in name, role, format or restriction&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;block&amp;gt;=4 share&amp;gt;5% price&amp;lt;20us&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a figure and a number&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;format=fp8 kind!=matmul&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a text, with or without something&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;!lm_head&lt;/code&gt;&lt;/td&gt;&lt;td&gt;anything but this&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;Figures: %1&lt;/p&gt;</source>
        <translation>&lt;p&gt;符合每个词的层会显示：&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;q_proj&lt;/code&gt;&lt;/td&gt;&lt;td&gt;正则表达式，匹配名称、角色、格式或限制&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;block&amp;gt;=4 share&amp;gt;5% price&amp;lt;20us&lt;/code&gt;&lt;/td&gt;&lt;td&gt;数值项和数&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;format=fp8 kind!=matmul&lt;/code&gt;&lt;/td&gt;&lt;td&gt;含有或不含某文本&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;!lm_head&lt;/code&gt;&lt;/td&gt;&lt;td&gt;除此之外&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;数值项：%1&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Filter layers, for example q_proj block&gt;=4 share&gt;5%</source>
        <translation>筛选层，例如 q_proj block&gt;=4 share&gt;5%</translation>
    </message>
    <message>
        <source>Filter of the layer table</source>
        <translation>层表的筛选</translation>
    </message>
    <message>
        <source>The selected layers, or all that are shown, in the shown columns (Ctrl+C)</source>
        <translation>所选的层，或显示的全部层，仅显示的列 (Ctrl+C)</translation>
    </message>
    <message>
        <source>The layers that are shown, in every column</source>
        <translation>显示的层，所有列</translation>
    </message>
    <message>
        <source>Which figures are shown</source>
        <translation>显示哪些数值项</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>halftone::LayerTableModel</name>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>matmul</source>
        <translation>矩阵乘</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Sensitivity (nats²)</source>
        <translation>敏感度 (nats²)</translation>
    </message>
    <message>
        <source>± standard error (nats²)</source>
        <translation>± 标准误差 (nats²)</translation>
    </message>
    <message>
        <source>Loss MSE if quantized (nats²)</source>
        <translation>若量化的损失 MSE (nats²)</translation>
    </message>
    <message>
        <source>Share of budget</source>
        <translation>预算份额</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Keeps its format</source>
        <translation>保持格式</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Sub-graph</source>
        <translation>子图</translation>
    </message>
    <message>
        <source>How strongly the loss scatters when the layer&apos;s operands are rounded; nats² per unit of relative noise power</source>
        <translation>舍入该层操作数时损失的离散程度；nats²，每单位相对噪声功率</translation>
    </message>
    <message>
        <source>Of the sensitivity, from the scatter between samples; nats²</source>
        <translation>敏感度的误差，由样本间的离散得出；nats²</translation>
    </message>
    <message>
        <source>Predicted mean square change of the loss if this layer is quantized; nats²</source>
        <translation>量化此层时损失变化均方的预测值；nats²</translation>
    </message>
    <message>
        <source>Its part of the loss MSE that the threshold allows: used, or what it would use if quantized</source>
        <translation>它在阈值所允许的损失 MSE 中的部分：已用，或若量化将用</translation>
    </message>
    <message>
        <source>Share of the re-draws of the samples in which the solver gives the layer this format again; little: more samples may change it</source>
        <translation>样本重抽中求解器再次给该层此格式的比例；较小：更多样本可能改变它</translation>
    </message>
    <message>
        <source>Not a regular expression: %1 at character %2</source>
        <translation>不是正则表达式：%1，在第 %2 个字符处</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quotation</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 is none of the figures: %2</source>
        <translation>%1 不是数值项之一：%2</translation>
    </message>
    <message>
        <source>After %1 comes a value</source>
        <translation>%1 之后应有一个值</translation>
    </message>
    <message>
        <source>%1 is a text: it can be compared by = and != alone</source>
        <translation>%1 是文本：只能用 = 和 != 比较</translation>
    </message>
    <message>
        <source>%1 is not a number such as 1e-5, 5%, 20us or 2M</source>
        <translation>%1 不是如 1e-5、5%、20us 或 2M 的数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>gain, source</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>… of the input (nats²)</source>
        <comment>sensitivity</comment>
        <translation>… 输入 (nats²)</translation>
    </message>
    <message>
        <source>… of the weight (nats²)</source>
        <comment>sensitivity</comment>
        <translation>… 权重 (nats²)</translation>
    </message>
    <message>
        <source>Gain alone</source>
        <translation>单独增益</translation>
    </message>
    <message>
        <source>Price of flipping</source>
        <translation>切换的代价</translation>
    </message>
    <message>
        <source>Loss MSE saved by flipping (nats²)</source>
        <translation>切换节省的损失 MSE (nats²)</translation>
    </message>
    <message>
        <source>Flips at τ</source>
        <translation>切换处的 τ</translation>
    </message>
    <message>
        <source>Measured alone / predicted</source>
        <translation>单独测量 / 预测</translation>
    </message>
    <message>
        <source>Measured rounding / predicted</source>
        <translation>舍入测量 / 预测</translation>
    </message>
    <message>
        <source>The input&apos;s part of the sensitivity; of a matmul: its first operand&apos;s; nats²</source>
        <translation>敏感度中输入的部分；对 matmul 是第一个操作数；nats²</translation>
    </message>
    <message>
        <source>The weight&apos;s part of the sensitivity; of a matmul: its second operand&apos;s; nats²</source>
        <translation>敏感度中权重的部分；对 matmul 是第二个操作数；nats²</translation>
    </message>
    <message>
        <source>What lowering this layer alone in its sub-graph brings</source>
        <translation>在其子图中仅降低此层带来的效果</translation>
    </message>
    <message>
        <source>Gain that the best choice loses if this layer, with those tied to it, has another format; of several formats the cheapest. Solved again for every layer</source>
        <translation>若此层及与其绑定的层用其他格式，最优选择失去的增益；有多种格式时取最小者。每层重新求解</translation>
    </message>
    <message>
        <source>Loss MSE that the best choice then has less; nats²</source>
        <translation>此时最优选择减少的损失 MSE；nats²</translation>
    </message>
    <message>
        <source>The thresholds from which the best choice gives this layer another format, among a hundred over the whole range</source>
        <translation>最优选择改变此层格式的阈值，取整个范围内的一百个</translation>
    </message>
    <message>
        <source>Loss MSE measured with this layer alone quantized, over the predicted one</source>
        <translation>仅量化此层时测得的损失 MSE 与预测值之比</translation>
    </message>
    <message>
        <source>Loss MSE of the really rounded operands, to first order, over the one that the format alone predicts</source>
        <translation>真正舍入的操作数的损失 MSE（一阶近似）与仅由格式预测的值之比</translation>
    </message>
</context>
<context>
    <name>halftone::LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>halftone::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>不含细节</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>显示的级别</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>日志的筛选</translation>
    </message>
    <message>
        <source>Show the lines in which this is found: text or a regular expression</source>
        <translation>显示含有此内容的行：文本或正则表达式</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>复制所选的行，或显示的全部行</translation>
    </message>
    <message>
        <source>Save the selected lines, or all that are shown, as a text file</source>
        <translation>将所选的行或显示的全部行保存为文本文件</translation>
    </message>
    <message>
        <source>Everything is in %1</source>
        <translation>全部内容在 %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Empty this list; the file keeps its lines</source>
        <translation>清空此列表；文件保留其内容</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>The log is written to %1.</source>
        <translation>日志已写入 %1。</translation>
    </message>
</context>
<context>
    <name>halftone::LogTableModel</name>
    <message>
        <source>detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>halftone::MainWindow</name>
    <message>
        <source>Timing</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>The language changes when the running job has ended.</source>
        <translation>正在运行的任务结束后切换语言。</translation>
    </message>
    <message>
        <source>“%1” was deleted in another window.</source>
        <translation>“%1”已在另一个窗口中删除。</translation>
    </message>
    <message>
        <source>%1 – Halftone</source>
        <translation>%1 – Halftone</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The library “%1” may only be read: what you decide, calibrate or keep is not stored.</source>
        <translation>库“%1”只读：您的决定、校准和保留内容都不会存储。</translation>
    </message>
</context>
<context>
    <name>halftone::MeasureDialog</name>
    <message>
        <source>Measure gains</source>
        <translation>测量增益</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>与本机相同</translation>
    </message>
    <message>
        <source>Path of the model on the workers&apos; hosts</source>
        <translation>模型在工作程序所在主机上的路径</translation>
    </message>
    <message>
        <source>Names, separated by commas, the baseline first: bf16,fp8_e4m3</source>
        <translation>以逗号分隔的名称，基线在先：bf16,fp8_e4m3</translation>
    </message>
    <message>
        <source>Mixed configurations of the whole model that are measured too: how well do the gains of the sub-graphs add up? From 20 on the plot says it well; 0 for none.</source>
        <translation>同时测量的整个模型的混合配置数：子图增益的可加性如何？20 个以上时可由图看清；0 表示不测。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少的内容</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>测量(&amp;M)</translation>
    </message>
    <message>
        <source>Wor&amp;kers, one a line</source>
        <translation>工作程序，每行一个(&amp;K)</translation>
    </message>
    <message>
        <source>Mode&amp;l there</source>
        <translation>那里的模型(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Formats</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Whole mo&amp;dels</source>
        <translation>整个模型(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Workers, where the devices are</source>
        <translation>工作程序，在设备所在处(&amp;W)</translation>
    </message>
    <message>
        <source>This &amp;computer&apos;s CPU</source>
        <translation>本机的 CPU(&amp;C)</translation>
    </message>
    <message>
        <source>Every configuration really runs on this CPU, layer by layer as it is calibrated, in turns with the baseline. The gains are this computer&apos;s, not a Gaudi&apos;s. One prompt; leave the computer alone meanwhile.</source>
        <translation>每个配置都在此 CPU 上真正运行，像校准时那样逐层进行，与基线交替。增益属于本机，不属于 Gaudi。一个提示；期间请勿使用本机。</translation>
    </message>
    <message>
        <source>Each command starts a worker, halftone_worker.py, where the device is; they share the work. Without a command one runs on this computer. Gaudi and CUDA are untested on hardware so far.</source>
        <translation>每条命令在设备所在处启动一个工作程序 halftone_worker.py；它们分担工作。没有命令时在本机运行一个。Gaudi 和 CUDA 尚未在硬件上试过。</translation>
    </message>
    <message>
        <source>bf16 and int8</source>
        <translation>bf16 和 int8</translation>
    </message>
    <message>
        <source>bf16 and the worker&apos;s first other format</source>
        <translation>bf16 和工作程序的第一种其他格式</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>没有格式“%1”。</translation>
    </message>
    <message>
        <source>Name the baseline and another format, or none.</source>
        <translation>写出基线和另一种格式，或都不写。</translation>
    </message>
    <message>
        <source>Measure more of the whole model</source>
        <translation>测量更多的整模型</translation>
    </message>
    <message>
        <source>The gains that are measured already are kept. Only mixed configurations of the whole model are added, in the same formats, for the same workload and on the same device, until there are as many as you want.</source>
        <translation>已测量的增益保留。只补充整个模型的混合配置，格式、负载和设备不变，直到达到您想要的数量。</translation>
    </message>
</context>
<context>
    <name>halftone::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show all that is known of it</source>
        <translation>显示所知的全部信息</translation>
    </message>
    <message>
        <source>The message before this one</source>
        <translation>此前的消息</translation>
    </message>
    <message>
        <source>Earlier message</source>
        <translation>上一条消息</translation>
    </message>
    <message>
        <source>The message after this one</source>
        <translation>此后的消息</translation>
    </message>
    <message>
        <source>Later message</source>
        <translation>下一条消息</translation>
    </message>
    <message>
        <source>Close this message; the log keeps it</source>
        <translation>关闭此消息；日志会保留它</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <source>Close all messages; the log keeps them</source>
        <translation>关闭所有消息；日志会保留它们</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>message 2 of 3</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>halftone::Minimap</name>
    <message>
        <source>The whole model; drag the frame to look elsewhere</source>
        <translation>整个模型；拖动方框查看别处</translation>
    </message>
    <message>
        <source>Overview of the whole model</source>
        <translation>整个模型的概览</translation>
    </message>
</context>
<context>
    <name>halftone::ModelLocator</name>
    <message>
        <source>Locate…</source>
        <translation>定位…</translation>
    </message>
    <message>
        <source>The calibration texts of “%1” are no longer at %2.</source>
        <translation>“%1”的校准文本已不在 %2。</translation>
    </message>
    <message>
        <source>The texts at %2 are not those that “%1” was calibrated with.</source>
        <translation>%2 的文本不是校准“%1”所用的文本。</translation>
    </message>
    <message>
        <source>The model of “%1” is no longer at %2, and was not found nearby.</source>
        <translation>“%1”的模型已不在 %2，附近也未找到。</translation>
    </message>
    <message>
        <source>The model at %2 is not the one that “%1” was calibrated with.</source>
        <translation>%2 的模型不是校准“%1”所用的模型。</translation>
    </message>
    <message>
        <source>Where are the texts of the calibration?</source>
        <translation>校准的文本在哪里？</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt)</source>
        <translation>文本 (*.jsonl *.txt)</translation>
    </message>
    <message>
        <source>Where is the model of the session?</source>
        <translation>会话的模型在哪里？</translation>
    </message>
    <message>
        <source>TorchScript (*.pt *.pts)</source>
        <translation>TorchScript (*.pt *.pts)</translation>
    </message>
</context>
<context>
    <name>halftone::ModelOpener</name>
    <message>
        <source>Open a model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>Open a model or session</source>
        <translation>打开模型或会话</translation>
    </message>
    <message>
        <source>TorchScript and sessions (*.pt *.pts *.halftone)</source>
        <translation>TorchScript 和会话 (*.pt *.pts *.halftone)</translation>
    </message>
</context>
<context>
    <name>halftone::ModelTimingDialog</name>
    <message>
        <source>Predict times</source>
        <translation>预测时间</translation>
    </message>
    <message>
        <source>Predicts what every configuration gains, by a formula with the constants of a hardware profile. No device is needed.</source>
        <translation>用公式和硬件配置文件的常数预测每个配置的增益。无需设备。</translation>
    </message>
    <message>
        <source>Hardware profile</source>
        <translation>硬件配置文件</translation>
    </message>
    <message>
        <source>How many devices share the model (tensor parallel)</source>
        <translation>共享模型的设备数（张量并行）</translation>
    </message>
    <message>
        <source>Own profile…</source>
        <translation>自定义配置文件…</translation>
    </message>
    <message>
        <source>Use a hardware profile of your own, a JSON file; it is copied to your profiles</source>
        <translation>使用您自己的硬件配置文件（JSON）；它会复制到您的配置文件中</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>预测(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;rofile</source>
        <translation>配置文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>Hardware profiles (*.json)</source>
        <translation>硬件配置文件 (*.json)</translation>
    </message>
</context>
<context>
    <name>halftone::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
</context>
<context>
    <name>halftone::PairPlot</name>
    <message>
        <source>Numbers of the other sessions over those of the first</source>
        <translation>其他会话的数值与第一个会话的数值</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
</context>
<context>
    <name>halftone::PartitionText</name>
    <message>
        <source>class %1</source>
        <translation>类 %1</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 层</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln 层</numerusform>
        </translation>
    </message>
    <message>
        <source>1 sub-graph</source>
        <translation>1 个子图</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sub-graphs</source>
        <translation>
            <numerusform>%Ln 个子图</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>块 %1</translation>
    </message>
    <message>
        <source>Sub-graphs %1–%2</source>
        <translation>子图 %1–%2</translation>
    </message>
    <message>
        <source>built like another one</source>
        <translation>与另一个结构相同</translation>
    </message>
    <message numerus="yes">
        <source>built like %Ln others</source>
        <translation>
            <numerusform>与另外 %Ln 个结构相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Sub-graph %1</source>
        <translation>子图 %1</translation>
    </message>
    <message>
        <source>Sub-graph %1, class %2</source>
        <translation>子图 %1，类 %2</translation>
    </message>
    <message>
        <source>%1 of %2 layers quantized</source>
        <translation>%2 层中 %1 层已量化</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>%Ln 个配置</numerusform>
        </translation>
    </message>
    <message>
        <source>The only sub-graph of its class</source>
        <translation>其类中唯一的子图</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln sub-graphs of this class</source>
        <translation>
            <numerusform>此类 %Ln 个子图之一</numerusform>
        </translation>
    </message>
    <message>
        <source> heads, </source>
        <translation> 个头，</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>线性层</translation>
    </message>
    <message>
        <source>Matrix product of two activations</source>
        <translation>两个激活的矩阵乘积</translation>
    </message>
    <message>
        <source>%1 (rows × inner × columns) at %2 tokens</source>
        <translation>%1（行 × 内维 × 列），%2 个词元</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>, weight shared with the embedding</source>
        <translation>，与嵌入共享权重</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>格式：%1</translation>
    </message>
    <message>
        <source> (baseline)</source>
        <translation>（基线）</translation>
    </message>
    <message>
        <source>Sensitivity: %1 nats² per unit of relative noise power</source>
        <translation>敏感度：%1 nats²，每单位相对噪声功率</translation>
    </message>
    <message>
        <source>Cut node: every path from the embedding to the result passes here, after
%1</source>
        <translation>割点：从嵌入到结果的每条路径都经过这里，在此之后
%1</translation>
    </message>
    <message>
        <source>A residual connection arrives here.</source>
        <translation>残差连接到达此处。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>operation, shape of its output</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 · on show: %2</source>
        <extracomment>&quot;32 × Block 0–31 · on show: Block 3&quot;</extracomment>
        <translation>%1 · 显示：%2</translation>
    </message>
    <message>
        <source>%1 × %2–%3</source>
        <extracomment>&quot;32 × Block 0–31&quot;: how many identical blocks, the first one, the last one&apos;s number</extracomment>
        <translation>%1 × %2–%3</translation>
    </message>
    <message>
        <source>1 block</source>
        <translation>1 个块</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocks</source>
        <translation>
            <numerusform>%Ln 个块</numerusform>
        </translation>
    </message>
    <message>
        <source>nats²</source>
        <translation>nats²</translation>
    </message>
    <message>
        <source>Sensitivity of the layer</source>
        <translation>层的敏感度</translation>
    </message>
    <message>
        <source>Gain of the sub-graph as chosen</source>
        <translation>子图在所选配置下的增益</translation>
    </message>
    <message>
        <source>Gain of the sub-graph at best</source>
        <translation>子图的最大增益</translation>
    </message>
    <message>
        <source>Gain of the sub-graph as chosen: %1, at best %2</source>
        <translation>子图的增益：所选配置 %1，最大 %2</translation>
    </message>
    <message>
        <source>Gain of the sub-graph at best: %1</source>
        <translation>子图的最大增益：%1</translation>
    </message>
    <message>
        <source>Where the model begins: %1 → %2</source>
        <comment>operation, shape of its output</comment>
        <translation>模型的起点：%1 → %2</translation>
    </message>
</context>
<context>
    <name>halftone::PartitionView</name>
    <message>
        <source>Partition</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Open a model and calibrate it: its blocks, sub-graphs and layers are then drawn here.</source>
        <translation>打开模型并校准：其块、子图和层随后画在这里。</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>着色依据(&amp;C)</translation>
    </message>
    <message>
        <source>format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>no format chosen yet</source>
        <translation>尚未选择格式</translation>
    </message>
    <message>
        <source>not calibrated yet</source>
        <translation>尚未校准</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类 %1</translation>
    </message>
    <message>
        <source>gain as chosen</source>
        <translation>所选配置的增益</translation>
    </message>
    <message>
        <source>gain at best</source>
        <translation>最大增益</translation>
    </message>
    <message>
        <source>What the colours of blocks and layers mean. A gain is that of the whole sub-graph:
in the configuration on screen, or in the one that gains most.</source>
        <translation>块和层的颜色的含义。增益是整个子图的：
在屏幕上的配置下，或在增益最大的配置下。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find layers, operations and modules (Ctrl+F)</source>
        <translation>查找层、运算和模块 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Zoom out (−, wheel)</source>
        <translation>缩小 (−，滚轮)</translation>
    </message>
    <message>
        <source>Show the whole model (0)</source>
        <translation>显示整个模型 (0)</translation>
    </message>
    <message>
        <source>Zoom in (+, wheel)</source>
        <translation>放大 (+，滚轮)</translation>
    </message>
    <message>
        <source>not timed yet</source>
        <translation>尚未计时</translation>
    </message>
    <message>
        <source>modelled, not measured</source>
        <translation>模型给出，非测量</translation>
    </message>
    <message>
        <source>cut node</source>
        <translation>割点</translation>
    </message>
    <message>
        <source>residual connection (implied)</source>
        <translation>残差连接（隐含）</translation>
    </message>
</context>
<context>
    <name>halftone::PredictionPanel</name>
    <message>
        <source>Predictions of every noise model</source>
        <translation>每个噪声模型的预测</translation>
    </message>
    <message>
        <source>Loss MSE of this solution (nats²), and its share of the limit</source>
        <translation>此解的损失 MSE (nats²) 及其占上限的份额</translation>
    </message>
    <message>
        <source>%1 (decides)</source>
        <translation>%1（起决定作用）</translation>
    </message>
    <message>
        <source>Perplexity %1.</source>
        <translation>困惑度 %1。</translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation>未知：%1。</translation>
    </message>
</context>
<context>
    <name>halftone::QuantityField</name>
    <message>
        <source>Not taken. Wanted: from %1 to %2</source>
        <translation>未采用。应为 %1 至 %2</translation>
    </message>
    <message>
        <source>Not taken. Wanted: a number above 0, such as %1</source>
        <translation>未采用。应为大于 0 的数，例如 %1</translation>
    </message>
</context>
<context>
    <name>halftone::RatioMap</name>
    <message>
        <source>Ratio of every layer</source>
        <translation>每层的比值</translation>
    </message>
</context>
<context>
    <name>halftone::SaveViewsDialog</name>
    <message>
        <source>Save plots and tables</source>
        <translation>保存图和表</translation>
    </message>
    <message>
        <source>%1 (CSV)</source>
        <translation>%1 (CSV)</translation>
    </message>
    <message>
        <source>Plots and tables</source>
        <translation>图和表</translation>
    </message>
    <message>
        <source>SVG, for the web and for drawing programs</source>
        <translation>SVG，用于网页和绘图程序</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF，用于论文</translation>
    </message>
    <message>
        <source>PNG, for everything else</source>
        <translation>PNG，用于其他一切</translation>
    </message>
    <message>
        <source>&amp;Save to folder…</source>
        <translation>保存到文件夹(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation>复制图(&amp;C)</translation>
    </message>
    <message>
        <source>Put the one marked plot on the clipboard, as pixels</source>
        <translation>将标记的一个图以像素形式放入剪贴板</translation>
    </message>
    <message>
        <source>&amp;Plots as</source>
        <translation>图的格式(&amp;P)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a view, the session</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save into this folder</source>
        <translation>保存到此文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of these names are there already. Replace them?</source>
        <translation>
            <numerusform>已有 %Ln 个同名文件。要替换吗？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SearchBar</name>
    <message>
        <source>The one before (Shift+Enter, Shift+F3)</source>
        <translation>上一个 (Shift+Enter, Shift+F3)</translation>
    </message>
    <message>
        <source>Next (Enter, F3)</source>
        <translation>下一个 (Enter, F3)</translation>
    </message>
    <message>
        <source>Find: q_proj, mlp.*up …</source>
        <translation>查找：q_proj, mlp.*up …</translation>
    </message>
    <message>
        <source>Find in the graph</source>
        <translation>在图中查找</translation>
    </message>
    <message>
        <source>A regular expression over names of layers, operations and modules (Ctrl+F).
Capital letters are told from small ones if it has any.</source>
        <translation>对层、运算和模块名称的正则表达式 (Ctrl+F)。
含大写字母时区分大小写。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No layer, operation or module has such a name</source>
        <translation>没有此名称的层、运算或模块</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;3 of 32&quot; places that were found</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>halftone::SessionDialog</name>
    <message>
        <source>Name, tags and note</source>
        <translation>名称、标签和备注</translation>
    </message>
    <message>
        <source>Words, such as prod 8b</source>
        <translation>词语，例如 prod 8b</translation>
    </message>
    <message>
        <source>Words between blanks; find them with tag:WORD</source>
        <translation>以空格分隔的词；可用 tag:词 查找</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>A session needs a name.</source>
        <translation>会话需要名称。</translation>
    </message>
    <message>
        <source>A tag is too long.</source>
        <translation>有标签太长。</translation>
    </message>
    <message>
        <source>Another session has this name.</source>
        <translation>另一个会话已使用此名称。</translation>
    </message>
</context>
<context>
    <name>halftone::SessionEdits</name>
    <message>
        <source>“%1” is deleted. It can be restored for %2 days.</source>
        <translation>“%1”已删除。%2 天内可以恢复。</translation>
    </message>
    <message>
        <source>“%1” is restored.</source>
        <translation>“%1”已恢复。</translation>
    </message>
    <message>
        <source>“%1” is archived.</source>
        <translation>“%1”已归档。</translation>
    </message>
    <message>
        <source>“%1” is no longer archived.</source>
        <translation>“%1”不再归档。</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>“%1”现名为“%2”。</translation>
    </message>
    <message>
        <source>The tags of “%1” are changed.</source>
        <translation>“%1”的标签已更改。</translation>
    </message>
    <message>
        <source>The note of “%1” is changed.</source>
        <translation>“%1”的备注已更改。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“%1” is restored as “%2”.</source>
        <translation>“%1”已恢复为“%2”。</translation>
    </message>
    <message>
        <source>“%1” is no longer kept.</source>
        <translation>“%1”不再保留。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are deleted. They can be restored for %1 days.</source>
        <translation>
            <numerusform>已删除 %Ln 个会话。%1 天内可以恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are restored.</source>
        <translation>
            <numerusform>已恢复 %Ln 个会话。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are archived.</source>
        <translation>
            <numerusform>已归档 %Ln 个会话。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are no longer archived.</source>
        <translation>
            <numerusform>%Ln 个会话已取消归档。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFiles</name>
    <message>
        <source>Sessions (*.halftone)</source>
        <translation>会话 (*.halftone)</translation>
    </message>
    <message>
        <source>The session is written to %1.</source>
        <translation>会话已写入 %1。</translation>
    </message>
    <message>
        <source>Import sessions</source>
        <translation>导入会话</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>导出会话</translation>
    </message>
    <message>
        <source>The session of %1 is in your library already, as “%2”. The library&apos;s copy is shown, with its own threshold and pins; the file is not used.</source>
        <translation>%1 中的会话已在库中，名为“%2”。显示的是库中的副本及其阈值和固定；不使用该文件。</translation>
    </message>
    <message>
        <source>Imported as “%1”.</source>
        <translation>已导入为“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are imported; “%1” is shown.</source>
        <translation>
            <numerusform>已导入 %Ln 个会话；显示“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has %2 of %3 samples; resume its calibration for the others</source>
        <translation>“%1”有 %2/%3 个样本；其余的请继续校准</translation>
    </message>
    <message>
        <source>“%1” without: %2</source>
        <translation>“%1”缺少：%2</translation>
    </message>
    <message>
        <source>lost: %1 (%2)</source>
        <translation>丢失：%1（%2）</translation>
    </message>
    <message>
        <source>table %1: %2 of %3 rows could be read</source>
        <translation>表 %1：可读取 %2/%3 行</translation>
    </message>
    <message>
        <source>table %1: %2 rows could be read, it is not known of how many</source>
        <translation>表 %1：可读取 %2 行，总数未知</translation>
    </message>
    <message>
        <source>Recover what is left</source>
        <translation>恢复剩余内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are recovered. The damaged file is kept as %1.</source>
        <translation>
            <numerusform>已恢复 %Ln 个会话。损坏的文件保留为 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovering the library</source>
        <translation>正在恢复库</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions into a folder</source>
        <translation>
            <numerusform>将 %Ln 个会话导出到文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 个会话写入 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFilterMenu</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Remove the filter</source>
        <translation>移除筛选</translation>
    </message>
</context>
<context>
    <name>halftone::SessionListModel</name>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln 层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 / %2 个样本</translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples</source>
        <translation>
            <numerusform>%Ln 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>not timed</source>
        <translation>未计时</translation>
    </message>
</context>
<context>
    <name>halftone::SessionPanel</name>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Name, tags and note…</source>
        <translation>名称、标签和备注…</translation>
    </message>
    <message>
        <source>Compare with the open session</source>
        <translation>与打开的会话比较</translation>
    </message>
    <message>
        <source>Show archived sessions</source>
        <translation>显示已归档的会话</translation>
    </message>
    <message>
        <source>Show deleted sessions</source>
        <translation>显示已删除的会话</translation>
    </message>
    <message>
        <source>Change the selected session, or list others</source>
        <translation>更改所选会话，或列出其他会话</translation>
    </message>
    <message>
        <source>Session menu</source>
        <translation>会话菜单</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>搜索会话</translation>
    </message>
    <message>
        <source>Words that must all fit: a part of name, model or note, a tag or a date.
For example: llama tag:prod 2026-11</source>
        <translation>必须全部匹配的词：名称、模型或备注的一部分、标签或日期。
例如：llama tag:prod 2026-11</translation>
    </message>
    <message>
        <source>No session fits the search.</source>
        <translation>没有会话匹配搜索。</translation>
    </message>
    <message>
        <source>Each calibration becomes a session that you can return to.</source>
        <translation>每次校准都成为可以返回的会话。</translation>
    </message>
    <message>
        <source>Every session is archived or deleted. The menu above lists them.</source>
        <translation>所有会话都已归档或删除。上方菜单可列出它们。</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>从归档中取出</translation>
    </message>
    <message>
        <source>Archive session</source>
        <translation>归档会话</translation>
    </message>
    <message>
        <source>Restore session</source>
        <translation>恢复会话</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>删除会话</translation>
    </message>
    <message>
        <source>Overlay on the trade-off plot</source>
        <translation>叠加到权衡图</translation>
    </message>
    <message>
        <source>Locate the model…</source>
        <translation>定位模型…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Only sessions of a model, a tag or a month</source>
        <translation>只显示某个模型、标签或月份的会话</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>筛选会话</translation>
    </message>
    <message numerus="yes">
        <source>Compare %Ln sessions with the open one</source>
        <translation>
            <numerusform>将 %Ln 个会话与打开的会话比较</numerusform>
        </translation>
    </message>
    <message>
        <source>Export session…</source>
        <translation>导出会话…</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions…</source>
        <translation>
            <numerusform>导出 %Ln 个会话…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln sessions out of the archive</source>
        <translation>
            <numerusform>将 %Ln 个会话移出归档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln sessions</source>
        <translation>
            <numerusform>归档 %Ln 个会话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln sessions</source>
        <translation>
            <numerusform>恢复 %Ln 个会话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln sessions</source>
        <translation>
            <numerusform>删除 %Ln 个会话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionWork</name>
    <message>
        <source>Measured on %1 samples: loss MSE %2 nats² (95 % interval %3 to %4), perplexity %5 to %6. The predictions panel compares it.</source>
        <translation>在 %1 个样本上测量：损失 MSE %2 nats²（95 % 区间 %3 到 %4），困惑度 %5 到 %6。预测面板对其进行比较。</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 / %2 个样本</translation>
    </message>
    <message>
        <source>%1 of %2 passes</source>
        <translation>%1 / %2 次</translation>
    </message>
    <message>
        <source>The model has run with every layer in %1: the noise model drift predicts now.</source>
        <translation>模型已在所有层为 %1 的情况下运行：噪声模型 drift 现在可以预测。</translation>
    </message>
    <message>
        <source>Cancelled. What was finished is stored in the session.</source>
        <translation>已取消。已完成的部分存储在会话中。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Layer shifts</source>
        <translation>各层偏移</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>正在读取模型</translation>
    </message>
    <message>
        <source>%1 of %2 percent</source>
        <translation>百分之 %1（共 %2）</translation>
    </message>
    <message>
        <source>The model of “%1” is found again: it is the one that was calibrated.</source>
        <translation>“%1”的模型已找到：就是校准时的那个。</translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation>正在读取文本</translation>
    </message>
    <message>
        <source>The calibration texts of “%1” are found again: they give the same samples.</source>
        <translation>“%1”的校准文本已找到：得到相同的样本。</translation>
    </message>
    <message>
        <source>Another job is running. Cancel it or wait for it first.</source>
        <translation>另一个任务正在运行。请先取消或等待它。</translation>
    </message>
    <message>
        <source>None of the formats is below BF16: there is nothing to measure.</source>
        <translation>没有低于 BF16 的格式：无可测量。</translation>
    </message>
    <message numerus="yes">
        <source>The shift of every layer is measured on %Ln sample(s): the noise model bias-aware predicts now.</source>
        <translation>
            <numerusform>每层的偏移已在 %Ln 个样本上测量：噪声模型 bias-aware 现在可以预测。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::ShiftsDialog</name>
    <message>
        <source>Measure layer shifts</source>
        <translation>测量各层偏移</translation>
    </message>
    <message>
        <source>Runs every sample once for each layer and format, with this layer alone quantized: how far the loss shifts then is what the noise model bias-aware predicts with.</source>
        <translation>对每层和每种格式将每个样本运行一次，且只量化该层：损失由此产生的偏移就是噪声模型 bias-aware 预测的依据。</translation>
    </message>
    <message>
        <source>The first ones of the calibration; fewer take less time and tell less surely</source>
        <translation>校准中的前若干个；越少越快，但结论越不可靠</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>所需的工作</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>测量(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>样本(&amp;S)</translation>
    </message>
    <message>
        <source>All of them are measured already.</source>
        <translation>均已测量。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) of the model to make (samples: %1, layers: %2, formats: %3).</source>
        <translation>
            <numerusform>需运行模型 %Ln 次（样本：%1，层：%2，格式：%3）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) are stored already.</source>
        <translation>
            <numerusform>已保存 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Soon after it has begun the job says how long it takes. Cancelled, it keeps what is finished, and measuring again continues there.</source>
        <translation>开始后不久任务会给出所需时间。取消后保留已完成的部分，再次测量时从那里继续。</translation>
    </message>
</context>
<context>
    <name>halftone::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>权衡</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Move the threshold</source>
        <translation>移动阈值</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Move the threshold in larger steps</source>
        <translation>以较大步长移动阈值</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>← → ↑ ↓, Home, End</source>
        <translation>← → ↑ ↓、Home、End</translation>
    </message>
    <message>
        <source>Select a layer</source>
        <translation>选择层</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单键</translation>
    </message>
    <message>
        <source>Pin the layer</source>
        <translation>固定层</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Lists and tables</source>
        <translation>列表和表格</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the selected layers, or all of them</source>
        <translation>复制所选的层，或全部层</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the session, go to the kept configuration</source>
        <translation>打开会话，转到已保留的配置</translation>
    </message>
    <message>
        <source>Running job</source>
        <translation>正在运行的任务</translation>
    </message>
    <message>
        <source>Cancel it; what is finished is kept</source>
        <translation>取消它；已完成的保留</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>按住 Shift 拖动</translation>
    </message>
    <message>
        <source>Move the threshold to where the solution changes</source>
        <translation>将阈值移到解发生变化之处</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Drag with the right button or with Ctrl</source>
        <translation>用右键或按住 Ctrl 拖动</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>框选放大</translation>
    </message>
    <message>
        <source>Drag, double click</source>
        <translation>拖动、双击</translation>
    </message>
    <message>
        <source>Move the view, show everything</source>
        <translation>移动视图，显示全部</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>滚轮、+、−</translation>
    </message>
    <message>
        <source>Drag, ← →</source>
        <translation>拖动、← →</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Double click, 0, Home</source>
        <translation>双击、0、Home</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>← → ↑ ↓</source>
        <translation>← → ↑ ↓</translation>
    </message>
    <message>
        <source>Go along the edges, or to the block or sub-graph beside</source>
        <translation>沿边移动，或到旁边的块或子图</translation>
    </message>
    <message>
        <source>Ctrl+← → ↑ ↓</source>
        <translation>Ctrl+← → ↑ ↓</translation>
    </message>
    <message>
        <source>The same from layer to layer</source>
        <translation>同上，逐层移动</translation>
    </message>
    <message>
        <source>Enter, Esc</source>
        <translation>Enter、Esc</translation>
    </message>
    <message>
        <source>Go into a block, sub-graph or layer, and out again</source>
        <translation>进入块、子图或层，再退出</translation>
    </message>
    <message>
        <source>Page Up, Page Down, Home, End</source>
        <translation>Page Up、Page Down、Home、End</translation>
    </message>
    <message>
        <source>Go to the same place of another block</source>
        <translation>转到另一个块的相同位置</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Expand or collapse a run of identical blocks</source>
        <translation>展开或折叠一串相同的块</translation>
    </message>
    <message>
        <source>Ctrl+F, F3, Shift+F3</source>
        <translation>Ctrl+F、F3、Shift+F3</translation>
    </message>
    <message>
        <source>Find by a regular expression; next, the one before</source>
        <translation>用正则表达式查找；下一个、上一个</translation>
    </message>
    <message>
        <source>+, −, wheel, drag</source>
        <translation>+、−、滚轮、拖动</translation>
    </message>
    <message>
        <source>Zoom and move</source>
        <translation>缩放和移动</translation>
    </message>
    <message>
        <source>Show the whole model</source>
        <translation>显示整个模型</translation>
    </message>
</context>
<context>
    <name>halftone::SolutionOutput</name>
    <message>
        <source>Keep this solution</source>
        <translation>保留此解</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>保留于 %1</translation>
    </message>
    <message>
        <source>Import a configuration</source>
        <translation>导入配置</translation>
    </message>
    <message>
        <source>Configurations of Halftone and Intel Neural Compressor (*.json)</source>
        <translation>Halftone 和 Intel Neural Compressor 的配置 (*.json)</translation>
    </message>
    <message>
        <source>%1 is kept: gain %2, loss MSE %3 nats², predicted under the present decisions. The Changes panel compares it with the solution.</source>
        <translation>已保留 %1：增益 %2，损失 MSE %3 nats²，按当前决定预测。“变化”面板将其与解比较。</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>写报告</translation>
    </message>
    <message>
        <source>Web page, one file (*.html)</source>
        <translation>网页，单个文件 (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown with figures beside it (*.md)</source>
        <translation>Markdown，图在旁边 (*.md)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告在 %1 中。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written to %1; README.txt says how to use them.</source>
        <translation>
            <numerusform>已将 %Ln 个文件写入 %1；README.txt 说明如何使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>halftone::StartPage</name>
    <message>
        <source>Which layers bear a low precision?</source>
        <translation>哪些层承受得住低精度？</translation>
    </message>
    <message>
        <source>Open a Hugging Face model folder or a TorchScript file, or drop one here. Halftone predicts how much the loss suffers when each layer is quantized, then you drag the threshold and see which configuration gains most time.</source>
        <translation>打开 Hugging Face 模型文件夹或 TorchScript 文件，或拖放到这里。Halftone 预测量化每一层时损失受多大影响，然后您拖动阈值，查看哪个配置节省最多时间。</translation>
    </message>
    <message>
        <source>Recent models</source>
        <translation>最近的模型</translation>
    </message>
</context>
<context>
    <name>halftone::StatusSentence</name>
    <message>
        <source>Copy result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>halftone::ThresholdControl</name>
    <message>
        <source>Threshold tau in percent</source>
        <translation>阈值 tau（百分比）</translation>
    </message>
    <message>
        <source>Largest allowed root mean square change of the loss, relative to the loss</source>
        <translation>损失变化均方根所允许的最大值，相对于损失</translation>
    </message>
    <message>
        <source>Loss-MSE limit</source>
        <translation>损失 MSE 上限</translation>
    </message>
    <message>
        <source>loss MSE ≤ %1 nats²</source>
        <translation>损失 MSE ≤ %1 nats²</translation>
    </message>
    <message>
        <source>The most gain with at most this mean square change of the loss</source>
        <translation>损失均方变化至多为此值时的最大增益</translation>
    </message>
    <message>
        <source>The most gain with at most this predicted change of the perplexity</source>
        <translation>预测的困惑度变化至多为此值时的最大增益</translation>
    </message>
    <message>
        <source>The least loss MSE with which the whole model takes at most this time; to drag the line is to ask for a threshold again</source>
        <translation>整个模型至多用此时间时的最小损失 MSE；拖动直线即重新指定阈值</translation>
    </message>
    <message>
        <source>The least loss MSE with which the weights take at most this memory; to drag the line is to ask for a threshold, with this limit beside it</source>
        <translation>权重至多用此内存时的最小损失 MSE；拖动直线即指定阈值，此限制仍在</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>阈值(&amp;T)</translation>
    </message>
    <message>
        <source>What is limited</source>
        <translation>限制什么</translation>
    </message>
    <message>
        <source>&amp;Weights ≤</source>
        <translation>权重 ≤ (&amp;W)</translation>
    </message>
    <message>
        <source>Limit the weights</source>
        <translation>限制权重</translation>
    </message>
    <message>
        <source>Largest size of all weights</source>
        <translation>所有权重的总大小上限</translation>
    </message>
    <message>
        <source>Which limit binds</source>
        <translation>哪个限制起作用</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>The weights of all layers may take at most this much memory, besides</source>
        <translation>此外，所有层的权重至多可用这么多内存</translation>
    </message>
    <message>
        <source>least loss MSE %1 nats²</source>
        <translation>最小损失 MSE %1 nats²</translation>
    </message>
    <message>
        <source>loss MSE %1 nats²</source>
        <translation>损失 MSE %1 nats²</translation>
    </message>
</context>
<context>
    <name>halftone::TimingActions</name>
    <message>
        <source>Remove timing</source>
        <translation>移除计时</translation>
    </message>
    <message>
        <source>Remove the gains “%1”, %2?</source>
        <translation>移除增益“%1”，%2？</translation>
    </message>
    <message>
        <source>They were measured; to have them again takes the device again.</source>
        <translation>它们是测量得到的；要再次获得需要再用设备。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Predict…</source>
        <translation>预测…</translation>
    </message>
    <message>
        <source>Add gains that a model of a device predicts</source>
        <translation>添加由设备模型预测的增益</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>测量…</translation>
    </message>
    <message>
        <source>Measure the gains with workers, where the devices are, or on this computer</source>
        <translation>用设备所在处的工作程序或在本机上测量增益</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Read gains from a CSV file</source>
        <translation>从 CSV 文件读取增益</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the selected gains to a CSV file</source>
        <translation>将所选增益写入 CSV 文件</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Solve with the selected gains; can be undone</source>
        <translation>用所选增益求解；可以撤销</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Measure what the selected timing still lacks</source>
        <translation>测量所选计时尚缺的部分</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove the selected gains from the session</source>
        <translation>从会话中移除所选增益</translation>
    </message>
    <message>
        <source>Import gains</source>
        <translation>导入增益</translation>
    </message>
    <message>
        <source>Gains (*.csv);;All files (*)</source>
        <translation>增益 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export gains</source>
        <translation>导出增益</translation>
    </message>
    <message>
        <source>Gains (*.csv)</source>
        <translation>增益 (*.csv)</translation>
    </message>
    <message>
        <source>Whole models…</source>
        <translation>整模型…</translation>
    </message>
    <message>
        <source>Measure more mixed configurations of the whole model, to see how well the gains add up; the selected gains are kept</source>
        <translation>测量更多整个模型的混合配置，以了解增益相加的程度；所选增益保留</translation>
    </message>
</context>
<context>
    <name>halftone::TimingControl</name>
    <message>
        <source>%1: gain %2 ± %3; rounds: %4, outliers among them: %5</source>
        <translation>%1：增益 %2 ± %3；轮数：%4，其中离群：%5</translation>
    </message>
    <message>
        <source>worker %1: %2</source>
        <translation>工作程序 %1：%2</translation>
    </message>
    <message>
        <source>worker %1 | %2</source>
        <translation>工作程序 %1 | %2</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Timing complete, %1: %2 with every layer at %3, gains in steps of %4.</source>
        <translation>计时完成，%1：所有层为 %3 时 %2，增益步长 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out, the workers say too much</source>
        <translation>
            <numerusform>省略了 %Ln 行，工作程序输出过多</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::TimingJobs</name>
    <message>
        <source>Timing</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>%1 of %2 configurations</source>
        <translation>%2 个配置中的 %1 个</translation>
    </message>
    <message>
        <source>The timing is complete and stored.</source>
        <translation>计时已完成并保存。</translation>
    </message>
    <message>
        <source>Cancelled. What is measured is kept.</source>
        <translation>已取消。已测量的保留。</translation>
    </message>
</context>
<context>
    <name>halftone::TimingPanel</name>
    <message>
        <source>Timings of the session</source>
        <translation>会话的计时</translation>
    </message>
    <message>
        <source>How much time does each configuration save? Predict it for a Gaudi, without any device, measure it with workers where the devices are, or import a CSV file.</source>
        <translation>每个配置节省多少时间？无需设备即可为 Gaudi 预测，用设备所在处的工作程序测量，或导入 CSV 文件。</translation>
    </message>
    <message>
        <source>Where the time gains of the open session come from is listed here.</source>
        <translation>打开的会话的时间增益来源列在这里。</translation>
    </message>
</context>
<context>
    <name>halftone::TimingProgress</name>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>还剩 %Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>还剩 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>还剩 %Ln 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <source>Measurements that wait</source>
        <translation>等待中的测量</translation>
    </message>
    <message>
        <source>What the workers say</source>
        <translation>工作程序的输出</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the workers; what is measured is kept</source>
        <translation>停止工作程序；已测量的保留</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Start the workers again; what is measured is kept</source>
        <translation>重新启动工作程序；已测量的保留</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Show what the workers say</source>
        <translation>显示工作程序的输出</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message; what is measured is kept</source>
        <translation>关闭此消息；已测量的保留</translation>
    </message>
    <message>
        <source>%1 of %2 configurations</source>
        <translation>%1 / %2 个配置</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>正在测量 %1</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Cancelled: what is measured of %1 is kept</source>
        <translation>已取消：%1 已测量的部分保留</translation>
    </message>
    <message>
        <source>Measuring %1 stopped</source>
        <translation>%1 的测量已停止</translation>
    </message>
    <message>
        <source>Worker: %1</source>
        <translation>工作程序：%1</translation>
    </message>
    <message>
        <source>Worker %1: %2</source>
        <translation>工作程序 %1：%2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not measured: %1: %2</source>
        <translation>未测量：%1：%2</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待中：%1</translation>
    </message>
    <message>
        <source>Begin no further measurement; workers finish what they measure</source>
        <translation>不再开始新的测量；工作程序会完成正在进行的测量</translation>
    </message>
    <message>
        <source>Pausing after what is being measured: %1</source>
        <translation>完成当前测量后暂停：%1</translation>
    </message>
    <message>
        <source>first</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>等待中的任务</translation>
    </message>
</context>
<context>
    <name>halftone::TimingQueue</name>
    <message>
        <source>The measurements that waited when Halftone was closed go on.</source>
        <translation>Halftone 关闭时等待的测量继续进行。</translation>
    </message>
</context>
<context>
    <name>halftone::TimingTableModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>建模</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>measuring, %1 done</source>
        <translation>正在测量，已完成 %1</translation>
    </message>
    <message>
        <source>unfinished, %1 measured</source>
        <translation>未完成，已测量 %1</translation>
    </message>
    <message>
        <source>The integer program uses these gains.</source>
        <translation>整数规划使用这些增益。</translation>
    </message>
    <message>
        <source>Press Enter or double-click to use these gains.</source>
        <translation>按 Enter或双击以使用这些增益。</translation>
    </message>
    <message>
        <source>What is not measured yet counts as no gain.</source>
        <translation>尚未测量的按无增益计。</translation>
    </message>
    <message>
        <source>● %1</source>
        <translation>● %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>used by the integer program</source>
        <translation>由整数规划使用</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where the gains come from; a dot marks what is solved with</source>
        <translation>增益的来源；圆点标记求解所用的</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Modelled gains come from a formula, measured ones from a device</source>
        <translation>建模的增益来自公式，实测的来自设备</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>One forward pass over this many sequences</source>
        <translation>对这么多序列的一次前向</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>The first one is the baseline</source>
        <translation>第一个是基线</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>整个模型</translation>
    </message>
    <message>
        <source>Time with every layer at the baseline</source>
        <translation>所有层均为基线格式时的时间</translation>
    </message>
    <message>
        <source>Smaller differences mean nothing; gains are solved in these steps</source>
        <translation>更小的差异没有意义；按这些步长求解</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>paused, %1 done</source>
        <translation>已暂停，完成 %1</translation>
    </message>
</context>
<context>
    <name>halftone::TimingWork</name>
    <message>
        <source>%1, %2: %3 with every layer at %4, predicted, not measured.</source>
        <translation>%1，%2：所有层为 %4 时 %3，预测，非实测。</translation>
    </message>
    <message>
        <source>The gains in %1 are imported.</source>
        <translation>已导入 %1 中的增益。</translation>
    </message>
    <message>
        <source>The gains are written to %1.</source>
        <translation>增益已写入 %1。</translation>
    </message>
    <message>
        <source>It cannot run like that: weights and cache take %1 on each device, which has %2.</source>
        <translation>这样无法运行：权重和缓存在每个设备上需要 %1，而设备只有 %2。</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffMenu</name>
    <message>
        <source>&amp;Trade-off plot</source>
        <translation>权衡图(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Horizontal axis</source>
        <translation>横轴(&amp;H)</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>损失 MSE</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>阈值 τ</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity</source>
        <translation>预测的困惑度变化</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>&amp;Vertical axis</source>
        <translation>纵轴(&amp;V)</translation>
    </message>
    <message>
        <source>Gain in its unit</source>
        <translation>增益（按其单位）</translation>
    </message>
    <message>
        <source>Gain in percent of the baseline</source>
        <translation>增益（基线的百分比）</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>叠加(&amp;O)</translation>
    </message>
    <message>
        <source>Another &amp;session…</source>
        <translation>另一个会话(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Remove all overlays</source>
        <translation>移除所有叠加(&amp;R)</translation>
    </message>
    <message>
        <source>Every &amp;random configuration</source>
        <translation>每个随机配置(&amp;R)</translation>
    </message>
    <message>
        <source>Beside the band that 90 % of them lie in</source>
        <translation>在包含其 90 % 的带之外</translation>
    </message>
    <message>
        <source>S&amp;nap to where the solution changes</source>
        <translation>吸附到解变化之处(&amp;A)</translation>
    </message>
    <message>
        <source>The threshold stops at the points of the frontier; Shift while dragging does the opposite</source>
        <translation>阈值停在前沿的点上；按住 Shift 拖动则相反</translation>
    </message>
    <message>
        <source>Ne&amp;xt solution</source>
        <translation>下一个解(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous solution</source>
        <translation>上一个解(&amp;P)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>缩小(&amp;U)</translation>
    </message>
    <message>
        <source>Zoom to a &amp;box</source>
        <translation>框选放大(&amp;B)</translation>
    </message>
    <message>
        <source>Then draw the box; or draw it at any time with the right button, or with Ctrl</source>
        <translation>随后画框；也可随时用右键或按住 Ctrl 画框</translation>
    </message>
    <message>
        <source>&amp;Move the view</source>
        <translation>移动视图(&amp;M)</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>显示全部(&amp;E)</translation>
    </message>
    <message>
        <source>An overlay has another unit or is of another session: only shares of the own baseline can be compared</source>
        <translation>某个叠加的单位不同或来自另一会话：只能比较各自占基线的份额</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffOverlays</name>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Time by MAC counts</source>
        <translation>按 MAC 数的时间</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source of gains, workload</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffPlot</name>
    <message>
        <source>Trade-off of gain and loss MSE</source>
        <translation>增益与损失 MSE 的权衡</translation>
    </message>
    <message>
        <source>infeasible</source>
        <translation>不可行</translation>
    </message>
    <message>
        <source>Axes, overlays and view of this plot</source>
        <translation>此图的坐标轴、叠加和视图</translation>
    </message>
    <message>
        <source>Menu of the trade-off plot</source>
        <translation>权衡图的菜单</translation>
    </message>
    <message>
        <source>gain %1 (optimal)</source>
        <translation>增益 %1（最优）</translation>
    </message>
    <message>
        <source>gain %1 (not proven)</source>
        <translation>增益 %1（未证明）</translation>
    </message>
    <message>
        <source>Threshold: drag it, or press ← →, Page Up and Page Down for larger steps; with Shift it goes to where the solution changes</source>
        <translation>阈值：拖动，或按 ← →，Page Up 和 Page Down 步长更大；加 Shift 则移到解变化之处</translation>
    </message>
    <message>
        <source>Click to choose what this axis measures</source>
        <translation>单击选择此轴的度量</translation>
    </message>
    <message>
        <source>solving…</source>
        <translation>求解中…</translation>
    </message>
</context>
<context>
    <name>halftone::ValidateDialog</name>
    <message>
        <source>Validate</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Runs the model really quantized as the solution says, and unquantized, and measures how the loss changes. Use texts that it was not calibrated with.</source>
        <translation>按解真正量化并运行模型，也运行未量化的模型，测量损失如何变化。请使用未用于校准的文本。</translation>
    </message>
    <message>
        <source>Validation data file</source>
        <translation>验证数据文件</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少的内容</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>验证(&amp;V)</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>样本(&amp;S)</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt);;All files (*)</source>
        <translation>文本 (*.jsonl *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose texts: a .jsonl or .txt file.</source>
        <translation>选择文本：.jsonl 或 .txt 文件。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>The session was calibrated with these texts: the result will look better than it is.</source>
        <translation>会话是用这些文本校准的：结果会显得比实际更好。</translation>
    </message>
</context>
<context>
    <name>halftone::WindowReturn</name>
    <message>
        <source>The window was closed during this calibration; the samples that were finished are kept.</source>
        <translation>窗口在此校准期间被关闭；已完成的样本已保留。</translation>
    </message>
    <message>
        <source>Halftone ended unexpectedly. The session is shown as it was; the log of that run is in %1.</source>
        <translation>Halftone 意外结束。会话按原样显示；那次运行的日志在 %1。</translation>
    </message>
</context>
<context>
    <name>halftone::WindowTools</name>
    <message numerus="yes">
        <source>%Ln file(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 个文件写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Overlay on the trade-off plot</source>
        <translation>叠加到权衡图</translation>
    </message>
    <message>
        <source>Compare its solution with the one on screen</source>
        <translation>将其解与屏幕上的解比较</translation>
    </message>
    <message>
        <source>There is no other session in the library.</source>
        <translation>库中没有其他会话。</translation>
    </message>
    <message>
        <source>Another session</source>
        <translation>其他会话</translation>
    </message>
</context>
<context>
    <name>halftone::WorkloadFields</name>
    <message>
        <source> tokens</source>
        <translation> 个词元</translation>
    </message>
    <message>
        <source>Prefill: time to the first token</source>
        <translation>预填充：到第一个词元的时间</translation>
    </message>
    <message>
        <source>Decode: one more token, with a cache</source>
        <translation>解码：带缓存再生成一个词元</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>批量(&amp;B)</translation>
    </message>
    <message>
        <source>Se&amp;quence length</source>
        <translation>序列长度(&amp;Q)</translation>
    </message>
    <message>
        <source>P&amp;hase</source>
        <translation>阶段(&amp;H)</translation>
    </message>
    <message>
        <source> tokens; the model takes at most %L1</source>
        <translation> 个词元；模型最多接受 %L1 个</translation>
    </message>
</context>
<context>
    <name>halftone::Workspace</name>
    <message>
        <source>How sure the choice is</source>
        <translation>此选择有多可靠</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>The gain of every configuration is drawn here once there is a timing.</source>
        <translation>有计时之后，每个配置的增益画在这里。</translation>
    </message>
    <message>
        <source>Select a sub-graph: the gain of each of its configurations is then drawn here.</source>
        <translation>选择一个子图：其每个配置的增益随后画在这里。</translation>
    </message>
    <message>
        <source>What every noise model says of the solution is listed here.</source>
        <translation>每个噪声模型对此解的预测列在这里。</translation>
    </message>
    <message>
        <source>The layers of the open session are listed here.</source>
        <translation>打开的会话的层列在这里。</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>What every threshold buys is drawn here once there is a timing of the sub-graphs.</source>
        <translation>有子图的计时之后，每个阈值换来的增益画在这里。</translation>
    </message>
    <message>
        <source>What every threshold buys is drawn here once samples are calibrated and there is a timing of the sub-graphs.</source>
        <translation>样本校准并有子图的计时之后，每个阈值换来的增益画在这里。</translation>
    </message>
</context>
</TS>
