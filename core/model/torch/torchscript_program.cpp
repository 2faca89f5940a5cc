// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/torchscript_program.h"

#include "core/base/error_text.h"
#include "core/io/mapped_file.h"
#include "core/io/zip_directory.h"
#include "core/model/torch/module_flattener.h"

#include <caffe2/serialize/inline_container.h>
#include <torch/csrc/jit/passes/constant_propagation.h>
#include <torch/csrc/jit/passes/dead_code_elimination.h>
#include <torch/csrc/jit/passes/loop_unrolling.h>
#include <torch/csrc/jit/passes/lower_tuples.h>
#include <torch/csrc/jit/passes/peephole.h>
#include <torch/csrc/jit/passes/remove_exceptions.h>
#include <torch/csrc/jit/passes/remove_mutation.h>
#include <torch/csrc/jit/serialization/import.h>

#include <algorithm>

namespace halftone {

namespace {

namespace prim = torch::jit::prim;

constexpr auto Recipe
    = "save the model with torch.jit.trace(model.eval(), ids).save('model.pt'), attention in its "
      "eager form (attn_implementation='eager', torchscript=True in transformers)";

Error damagedRecord(const std::string &file, const std::string &record)
{
    return {ErrorCode::Corrupt, file + ": " + shortened(record),
            "this part of the TorchScript archive is damaged; save or copy the model again"};
}

/// LibTorch compares no checksums, and crashes on damaged code. Tensors are left out: their damage is a wrong number.
Result<void> checkRecords(const std::filesystem::path &file, caffe2::serialize::PyTorchStreamReader &reader)
{
    const auto mapped = MappedFile::open(file);
    if (!mapped)
        return mapped.error();
    const auto entries = readZipDirectory(mapped->bytes(), file.string());
    if (!entries)
        return entries.error();
    for (const auto &entry : *entries) {
        const std::string record
            = entry.name.substr(entry.name.find('/') + 1); // behind the archive's own name
        if (record.starts_with("data/") || record.starts_with("constants/"))
            continue;
        const auto [data, size] = reader.getRecord(record);
        const std::span content{static_cast<const std::byte *>(data.get()), size};
        if (size != entry.bytes || crc32(content) != entry.checksum)
            return damagedRecord(file.string(), record);
    }
    return {};
}

/// Whether the archive is whole and holds code, which a state dictionary or a pickled module does not.
Result<void> checkArchive(const std::filesystem::path &file)
{
    const std::string name = file.string();
    try {
        caffe2::serialize::PyTorchStreamReader reader(file.string());
        const auto records = reader.getAllRecords();
        const bool hasCode
            = std::ranges::any_of(records, [](const auto &record) { return record.starts_with("code/"); });
        if (!hasCode || !reader.hasRecord("constants.pkl"))
            return Error{
                ErrorCode::Unsupported, name,
                std::string("holds pickled Python objects without code, which Halftone does not load; ")
                    + Recipe};
        return checkRecords(file, reader);
    } catch (const std::exception &) {
        return Error{ErrorCode::Corrupt, name,
                     std::string("is not a TorchScript archive, or is cut off; ") + Recipe};
    }
}

/// The operator of LibTorch's message "Unknown builtin op: aten::x", or nothing.
std::string unknownOperator(const std::string &message)
{
    constexpr std::string_view Marker = "Unknown builtin op: ";
    const auto begin = message.find(Marker);
    if (begin == std::string::npos)
        return {};
    const auto name = message.substr(begin + Marker.size());
    auto end = name.find_first_of(" \n\t,");
    std::string result = name.substr(0, end);
    while (!result.empty() && result.back() == '.')
        result.pop_back();
    return result;
}

Error loadError(const std::filesystem::path &file, const std::string &message)
{
    const std::string name = file.string();
    if (const auto op = unknownOperator(message); !op.empty())
        return {ErrorCode::Unsupported, name + ": " + op,
                std::string("LibTorch 1.13 does not know this operator; ") + Recipe};
    return {ErrorCode::Corrupt, name,
            "LibTorch cannot load it (" + message.substr(0, message.find('\n')) + "); " + Recipe};
}

void simplify(std::shared_ptr<torch::jit::Graph> &graph)
{
    torch::jit::EliminateExceptions(graph);
    constexpr int Rounds = 3; // chosen: each round may decide a branch that hid the next one
    for (int round = 0; round < Rounds; ++round) {
        torch::jit::ConstantPropagation(graph);
        torch::jit::UnrollConstantLoops(graph);
        torch::jit::RemoveListMutation(graph); // a list comprehension appends to an empty list
        torch::jit::PeepholeOptimize(graph);
        torch::jit::EliminateDeadCode(graph);
    }
    torch::jit::RemoveTensorMutation(graph);
    torch::jit::LowerSimpleTuples(graph);
    torch::jit::EliminateDeadCode(graph);
}

/// The logits or the loss: the output itself, the first entry of a tuple, or "loss" or "logits" of a dictionary.
torch::jit::Value *resultOf(torch::jit::Value *output)
{
    auto *node = output->node();
    if (node->kind() == prim::TupleConstruct)
        return node->inputs().empty() ? nullptr : node->inputs()[0];
    if (node->kind() == prim::DictConstruct) {
        for (const char *wanted : {"logits", "loss"}) {
            for (std::size_t i = 0; i + 1 < node->inputs().size(); i += 2) {
                const auto key = torch::jit::toIValue(node->inputs()[i]);
                if (key && key->isString() && key->toStringRef() == wanted)
                    return node->inputs()[i + 1];
            }
        }
        return nullptr;
    }
    return output->type()->isSubtypeOf(*c10::TensorType::get()) ? output : nullptr;
}

Result<void> keepOnlyResult(torch::jit::Graph &graph)
{
    torch::jit::Value *result = graph.outputs().size() == 1 ? resultOf(graph.outputs()[0]) : nullptr;
    if (result == nullptr)
        return Error{
            ErrorCode::Unsupported, "forward",
            "must return the logits, a loss, a tuple that begins with one of them, or a dictionary with one"};
    graph.eraseOutput(0);
    graph.registerOutput(result);
    return {};
}

/// Erases the arguments after the ids, which nothing may use: the module itself, optional masks that are None.
Result<void> keepOnlyIds(Program &program)
{
    auto &graph = *program.graph;
    const std::size_t arguments = graph.inputs().size() - program.parameters.size();
    if (arguments < 2)
        return Error{ErrorCode::Unsupported, "forward", "takes no token ids"};
    constexpr std::size_t Module = 0;
    constexpr std::size_t Ids = 1;
    for (std::size_t i = arguments; i-- > 0;) {
        if (i == Ids)
            continue;
        if (graph.inputs()[i]->hasUses())
            return Error{
                ErrorCode::Unsupported, "forward",
                i == Module
                    ? std::string("uses parts of the module that are neither tensors nor constants; ")
                        + Recipe
                    : "takes more than the token ids; wrap the model so that its forward takes the ids "
                      "alone"};
        graph.eraseInput(i);
    }
    return {};
}

/// Puts the default in place of every argument that has one: an attention mask that need not be given.
void useDefaults(torch::jit::Graph &graph, const c10::FunctionSchema &schema)
{
    constexpr std::size_t Ids = 1;
    torch::jit::WithInsertPoint atBegin(*graph.nodes().begin());
    for (std::size_t i = Ids + 1; i < schema.arguments().size(); ++i) {
        if (const auto &value = schema.arguments()[i].default_value()) {
            if (const auto constant = torch::jit::tryInsertConstant(graph, *value))
                graph.inputs()[i]->replaceAllUsesWith(*constant);
        }
    }
}

/// A frozen module has constants in place of weights, and with them their names are gone.
Result<void> checkNotFrozen(const Program &program)
{
    const auto isWeight = [](const Parameter &parameter) { return !parameter.isComputed; };
    const auto isMatrix = [](const torch::jit::Node *node) {
        if (node->kind() != prim::Constant)
            return false;
        const auto value = torch::jit::toIValue(node->output());
        return value && value->isTensor() && value->toTensor().is_floating_point()
            && value->toTensor().dim() > 1;
    };
    const auto nodes = program.graph->nodes();
    if (std::ranges::any_of(program.parameters, isWeight)
        || std::none_of(nodes.begin(), nodes.end(), isMatrix))
        return {};
    return Error{
        ErrorCode::Unsupported, "forward",
        "the model was frozen (torch.jit.freeze or optimize_for_inference), which leaves its weights as "
        "constants without names; save the traced model before it is frozen"};
}

Result<Program> convert(torch::jit::Module module)
{
    module.eval();
    Program program = flattenModule(module);
    if (auto checked = checkNotFrozen(program); !checked)
        return checked.error();
    useDefaults(*program.graph, module.get_method("forward").function().getSchema());
    simplify(program.graph);
    if (auto kept = keepOnlyResult(*program.graph); !kept)
        return kept.error();
    torch::jit::EliminateDeadCode(program.graph);
    if (auto kept = keepOnlyIds(program); !kept)
        return kept.error();
    recordModulePaths(program);
    return program;
}

} // namespace

Result<Program> readTorchScript(const std::filesystem::path &file)
{
    if (auto checked = checkArchive(file); !checked)
        return checked.error();
    try {
        auto program = convert(torch::jit::load(file.string(), at::kCPU));
        if (program)
            return program;
        Error error = program.error();
        error.subject = file.string() + ": " + error.subject;
        return error;
    } catch (const std::exception &e) {
        return loadError(file, e.what());
    }
}

} // namespace halftone
